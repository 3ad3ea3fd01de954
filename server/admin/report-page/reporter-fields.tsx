import { Field } from '../parts/field.tsx';
import type { Draft } from './draft.ts';

const WAYS = {
  named: { label: 'With my name', means: 'The officers see who reported it and can reach you.' },
  confidential: {
    label: 'With my name, in confidence',
    means: 'Only the officer who leads it learns who you are; no other officer, no list, no letter.',
  },
  nameless: {
    label: 'Without my name',
    means: 'Nobody learns who you are. Your network address is not kept. You follow it with a code.',
  },
} as const;

type Props = { readonly draft: Draft; readonly onChange: (draft: Draft) => void };

/** Who reports, if they want to be known. Nothing is chosen beforehand. */
export function ReporterFields({ draft, onChange }: Props) {
  return (
    <>
      <fieldset class="report-choices">
        <legend>Who is reporting?</legend>
        {(Object.keys(WAYS) as (keyof typeof WAYS)[]).map((who) => (
          <label key={who}>
            <input
              type="radio"
              name="who"
              required
              checked={draft.who === who}
              onChange={() => onChange({ ...draft, who })}
            />
            <span>
              {WAYS[who].label}
              <span class="quiet small report-means">{WAYS[who].means}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {draft.who === null || draft.who === 'nameless' ? null : (
        <>
          <Field
            label="Your name"
            name="name"
            required
            autocomplete="name"
            value={draft.name}
            onValue={(name) => onChange({ ...draft, name })}
          />
          <Field
            label="How to reach you"
            name="reach"
            required
            value={draft.reach}
            hint="A telephone number, an e-mail address, or where you work. Both are encrypted."
            onValue={(reach) => onChange({ ...draft, reach })}
          />
        </>
      )}
    </>
  );
}
