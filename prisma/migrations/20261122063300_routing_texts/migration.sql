-- Why somebody was recused, or an incident handed on, is sealed like every other free text.
alter table needful.sealed_text
  drop constraint sealed_text_field_check,
  add constraint sealed_text_field_check check (field in (
    'domains', 'note', 'details-note', 'question', 'answer', 'withdraw-reason', 'close-text',
    'determination-why', 'factor-rationale', 'factor-evidence', 'conclusion-rationale', 'check-reason',
    'reopen-reason', 'knowledge-basis', 'aside-reason', 'choice-reason', 'hold-official', 'clock-reason',
    'involvement-reason', 'recusal-reason', 'delegation-reason', 'hand-over-reason', 'escalation-reason'));
