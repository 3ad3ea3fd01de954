import type { ReminderRule, Verdict } from '@needful/shared/reminders/_define.ts';
import { useState } from 'preact/hooks';
import type { Snippet } from '../messages/_answers.ts';

export type CardEnd = 'HEEDED' | 'CONTINUED' | 'DISMISSED';

type Props = {
  readonly rule: ReminderRule;
  readonly verdict: Extract<Verdict, { verdict: 'remind' }>;
  readonly snippet: Snippet;
  readonly onEnd: (end: CardEnd, event: Event) => void;
};

/** One line, the policy's own words, at most two actions. Keys act only once the focus was put here. */
export function Card({ rule, verdict, snippet, onEnd }: Props) {
  const [choosing, setChoosing] = useState(false);
  const dismiss = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEnd('DISMISSED', event);
  };
  return (
    <section class="panel" role="status" aria-label="Needful reminder" onKeyDown={dismiss}>
      <p class="strong">{rule.line}</p>
      <p class="small">{snippet.citation}</p>
      <div class="row">
        {rule.safer !== null && (
          <button type="button" class="main" onClick={(event) => onEnd('HEEDED', event)}>
            {rule.safer}
          </button>
        )}
        <button type="button" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          Continue: it is justified ▾
        </button>
        <span class="grow" />
        <button type="button" class="plain" onClick={(event) => onEnd('DISMISSED', event)}>
          Close
        </button>
      </div>
      {choosing && (
        <div class="row">
          {rule.reasons.map(({ id, label }) => (
            <button key={id} type="button" onClick={(event) => onEnd('CONTINUED', event)}>
              {label}
            </button>
          ))}
        </div>
      )}
      <details>
        <summary>Why am I seeing this?</summary>
        <p>{snippet.text}</p>
        <p class="small">
          {verdict.why} Rule: {rule.title}, version {rule.version}. {verdict.citation}. Policy:{' '}
          {snippet.title}, version {snippet.version}, {snippet.owner}. Which reason you choose is not
          recorded.
        </p>
      </details>
    </section>
  );
}
