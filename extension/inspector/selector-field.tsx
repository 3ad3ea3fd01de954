import { faultOfSelector } from '@needful/shared/wire/selector.ts';
import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';

/** How many elements a selector finds now: null while nobody has asked, or where a browser does not take it. */
export type Asking = {
  readonly pick: () => Promise<readonly string[]>;
  readonly show: (selector: string) => Promise<number | null>;
};

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly asking: Asking;
};

/** A selector: pointed at on the page or typed, checked as the server will, with what it finds outlined there. */
export function SelectorField({ label, hint, value, onValue, asking }: Props) {
  const [proposed, propose] = useState<readonly string[]>([]);
  const [said, say] = useState('');
  const fault = value === '' ? null : faultOfSelector(value);

  async function show(selector: string): Promise<void> {
    if (selector === '' || faultOfSelector(selector) !== null) return say('');
    const count = await asking.show(selector);
    say(count === null ? 'This browser does not take it.' : `${count} on this page, outlined there.`);
  }
  async function point(): Promise<void> {
    say('Click it on the page, or press Escape there.');
    const picked = await asking.pick();
    const taken = picked.filter((selector) => faultOfSelector(selector) === null);
    propose(taken);
    const [first] = taken;
    if (first === undefined)
      return say(
        picked.length === 0
          ? 'Nothing was pointed at.'
          : 'Nothing lasting to know it by: try the part around it.',
      );
    onValue(first);
    await show(first);
  }
  return (
    <div class="inspector-selector">
      <Field label={label} hint={hint} error={fault === null ? null : `This ${fault}.`}>
        {(attributes) => (
          <input
            {...attributes}
            value={value}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => onValue(event.currentTarget.value)}
            onBlur={() => void show(value)}
          />
        )}
      </Field>
      <div class="row">
        <Button onClick={() => void point()} aria-label={`Point at it: ${label}`}>
          Point at it
        </Button>
        <Button look="quiet" onClick={() => void show(value)} aria-label={`Outline it: ${label}`}>
          Outline
        </Button>
        <span class="quiet small" role="status">
          {said}
        </span>
      </div>
      {proposed.length > 1 && (
        <ul class="inspector-proposals" aria-label="Other ways to know it">
          {proposed
            .filter((selector) => selector !== value)
            .map((selector) => (
              <li key={selector}>
                <button
                  type="button"
                  class="inspector-proposal"
                  onClick={() => {
                    onValue(selector);
                    void show(selector);
                  }}
                >
                  {selector}
                </button>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
