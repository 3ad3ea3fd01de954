import { ACTS, type Act } from '@needful/shared/domain/incident/report.ts';
import { ACT_WORDS } from '@needful/shared/sites/_in-words.ts';
import { ADDRESS_IN, FACTS_OF_ACT } from '@needful/shared/wire/site-profile.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { type DraftAct, POINTED_FACTS, type PointedFact } from './draft.ts';
import { type Asking, SelectorField } from './selector-field.tsx';

type Props = {
  readonly act: DraftAct;
  readonly onAct: (act: DraftAct) => void;
  readonly onRemove: (() => void) | null;
  readonly asking: Asking;
};

/** One act: what people do on a page of that kind, how it is known, and what of it is read. */
export function ActFields({ act, onAct, onRemove, asking }: Props) {
  const set = (change: Partial<DraftAct>) => onAct({ ...act, ...change });
  const facts = (Object.keys(POINTED_FACTS) as PointedFact[]).filter((fact) =>
    FACTS_OF_ACT[act.act].includes(fact),
  );
  const selectors = [
    ['shownBy', 'What is there only then', 'Such as the form, or the heading of that page.'],
    [
      'trigger',
      'The button that does it',
      'A card may come before it is pressed. Empty where there is none.',
    ],
    ['beside', 'Beside what our quiet button stands', 'Empty: a report is made from the toolbar alone.'],
  ] as const;
  return (
    <fieldset class="inspector-act stack">
      <legend>{sentence(ACT_WORDS[act.act])}</legend>
      <Field label="The act">
        {(attributes) => (
          <select
            {...attributes}
            value={act.act}
            onChange={(event) => set({ act: event.currentTarget.value as Act, facts: {} })}
          >
            {ACTS.map((one) => (
              <option key={one} value={one}>
                {sentence(ACT_WORDS[one])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Typed
        label="Path of the address"
        hint="* is one part, a last ** the rest. Empty: any."
        value={act.path}
        onValue={(path) => set({ path })}
      />
      <Typed
        label="After # in the address"
        hint="The same, where the site changes only that."
        value={act.hash}
        onValue={(hash) => set({ hash })}
      />
      {selectors.map(([name, label, hint]) => (
        <SelectorField
          key={name}
          {...{ label, hint, asking }}
          value={act[name]}
          onValue={(value) => set({ [name]: value })}
        />
      ))}
      {facts.map((fact) => (
        <FactField key={fact} {...{ fact, act, set, asking }} />
      ))}
      {onRemove !== null && (
        <div>
          <Button look="quiet" onClick={onRemove}>
            Leave this act out
          </Button>
        </div>
      )}
    </fieldset>
  );
}

type FactProps = {
  readonly fact: PointedFact;
  readonly act: DraftAct;
  readonly set: (change: Partial<DraftAct>) => void;
  readonly asking: Asking;
};

function FactField({ fact, act, set, asking }: FactProps) {
  const pointed = act.facts[fact] ?? { selector: '', from: 'text' };
  const put = (change: Partial<typeof pointed>) =>
    set({ facts: { ...act.facts, [fact]: { ...pointed, ...change } } });
  const places =
    fact === 'recipients' || fact === 'sender' ? ['text', 'value', ...ADDRESS_IN] : ['text', 'value'];
  return (
    <>
      <SelectorField
        label={POINTED_FACTS[fact]}
        value={pointed.selector}
        onValue={(selector) => put({ selector })}
        asking={asking}
      />
      {['recipients', 'sender', 'body'].includes(fact) && pointed.selector !== '' && (
        <Field label="Where it stands in that part">
          {(attributes) => (
            <select
              {...attributes}
              value={pointed.from}
              onChange={(event) => put({ from: event.currentTarget.value })}
            >
              {places.map((place) => (
                <option key={place} value={place}>
                  {place === 'text'
                    ? 'its text'
                    : place === 'value'
                      ? 'what is typed'
                      : `its attribute ${place}`}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}

type TypedProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

export function Typed({ label, hint, value, onValue }: TypedProps) {
  return (
    <Field label={label} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          value={value}
          autocomplete="off"
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
