import { useState } from 'preact/hooks';
import { useRead } from '../client.ts';
import { useChange } from '../incident/use-change.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { RECORD_NUMBERS, RECORD_NUMBERS_SET, type RecordNumber } from './documents.ts';

const MOST = 5;

/** How the organization writes its medical record numbers, so that its extensions count them in what is written. */
export function RecordNumbers() {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(RECORD_NUMBERS, {});
  const numbers = data?.recordNumbers;
  return (
    <Section title="Medical record numbers">
      <p>
        Extensions count what looks like one in a text that leaves. The text stays in the page. Without this
        they find a number only beside a word such as MRN.
      </p>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {numbers === undefined ? null : (
        <ul>
          {numbers.map((one) => (
            <li key={one.picture}>{inWords(one)}</li>
          ))}
          {numbers.length === 0 ? <li>Nobody has said how yours are written.</li> : null}
        </ul>
      )}
      {numbers !== undefined && membership.roles.includes('ADMINISTRATOR') ? (
        <Form key={JSON.stringify(numbers)} numbers={numbers} onChanged={again} />
      ) : null}
    </Section>
  );
}

function inWords({ picture, upTo, needsWord, hasCheckDigit }: RecordNumber): string {
  return [
    `${picture} (# a digit, @ a letter)`,
    ...(upTo > 0 ? [`up to ${upTo} more digits`] : []),
    ...(needsWord ? ['only beside a word such as MRN'] : []),
    ...(hasCheckDigit ? ['with a check digit'] : []),
  ].join(', ');
}

type Typed = {
  readonly picture: string;
  readonly upTo: string;
  readonly needsWord: boolean;
  readonly hasCheckDigit: boolean;
  readonly is: string;
  readonly isNot: string;
};
const EMPTY: Typed = { picture: '', upTo: '0', needsWord: false, hasCheckDigit: false, is: '', isNot: '' };

type FormProps = { readonly numbers: readonly RecordNumber[]; readonly onChanged: () => void };

/** All of them are given at once, each with made-up examples: what proves a picture is not kept. */
function Form({ numbers, onChanged }: FormProps) {
  const [typed, type] = useState<readonly Typed[]>(() => [
    ...numbers.map((one) => ({ ...EMPTY, ...one, upTo: String(one.upTo) })),
    ...(numbers.length === 0 ? [EMPTY] : []),
  ]);
  const change = useChange(RECORD_NUMBERS_SET);
  const put = (index: number, given: Partial<Typed>) =>
    type(typed.map((one, at) => (at === index ? { ...one, ...given } : one)));
  async function submit(): Promise<void> {
    const recordNumbers = typed.map(({ upTo, is, isNot, picture, needsWord, hasCheckDigit }) => ({
      ...{ picture, needsWord, hasCheckDigit, upTo: Number(upTo), is: listed(is), isNot: listed(isNot) },
    }));
    const seen = numbers.map(({ picture, upTo, needsWord, hasCheckDigit }) => ({
      ...{ picture, upTo, needsWord, hasCheckDigit },
    }));
    if ((await change.send({ recordNumbers, seen })) !== null) onChanged();
  }
  return (
    <details>
      <summary>Change how they are written</summary>
      <form
        class="reminders-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {typed.map((one, index) => (
          <fieldset class="record-number" key={`${index} of ${typed.length}`}>
            <legend>Number {index + 1}</legend>
            <Field
              label="Picture"
              name={`picture-${index}`}
              hint="# for a digit, @ for a letter; anything else stands for itself, as in LK-######."
              required
              value={one.picture}
              onValue={(picture) => put(index, { picture })}
            />
            <Field
              label="More digits that may follow"
              name={`up-to-${index}`}
              type="number"
              required
              value={one.upTo}
              onValue={(upTo) => put(index, { upTo })}
            />
            <label>
              <input
                type="checkbox"
                checked={one.needsWord}
                onChange={(event) => put(index, { needsWord: event.currentTarget.checked })}
              />{' '}
              Only beside a word such as MRN
            </label>
            <label>
              <input
                type="checkbox"
                checked={one.hasCheckDigit}
                onChange={(event) => put(index, { hasCheckDigit: event.currentTarget.checked })}
              />{' '}
              The last digit is a check digit (Luhn)
            </label>
            <Field
              label="Made-up numbers that must be found"
              name={`is-${index}`}
              hint="With commas between them. No real patient’s. They are not kept."
              required
              value={one.is}
              onValue={(is) => put(index, { is })}
            />
            <Field
              label="Other numbers that must not be"
              name={`is-not-${index}`}
              hint="Such as an order or telephone number."
              required
              value={one.isNot}
              onValue={(isNot) => put(index, { isNot })}
            />
            <Button
              look="quiet"
              label={`Leave out number ${index + 1}`}
              onPress={() => type(typed.filter((_, at) => at !== index))}
            >
              Leave out
            </Button>
          </fieldset>
        ))}
        <Refusal said={change.refusal} />
        <p>
          {typed.length < MOST ? <Button onPress={() => type([...typed, EMPTY])}>Add a number</Button> : null}{' '}
          <Button look="primary" submit busy={change.busy}>
            Save
          </Button>
        </p>
      </form>
    </details>
  );
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
