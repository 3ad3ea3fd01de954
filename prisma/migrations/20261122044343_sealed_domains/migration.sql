-- A mail domain can name a person: domains are sealed like every other text that may.
alter table needful.sealed_text
  drop constraint sealed_text_field_check,
  add constraint sealed_text_field_check
    check (field in ('domains', 'note', 'details-note', 'question', 'answer', 'withdraw-reason', 'close-text'));
