import './field.css';
import { useUniqueId } from './use-unique-id.ts';

type Person = { readonly personId: string; readonly name: string; readonly ended?: string | null };
type Props = {
  readonly label: string;
  readonly name: string;
  readonly people: readonly Person[];
  readonly value: string;
  readonly onValue: (personId: string) => void;
  readonly required?: boolean;
  /** What the empty choice is called. */
  readonly none: string;
  /** The server's words about the choice. */
  readonly refusal?: string | undefined;
};

/** One member out of all who are members now. */
export function PersonField(props: Props) {
  const { label, name, people, value, onValue, required = false, none, refusal } = props;
  const id = useUniqueId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        name={name}
        required={required}
        value={value}
        aria-invalid={refusal === undefined ? 'false' : 'true'}
        aria-describedby={refusal === undefined ? undefined : `${id}-refusal`}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        <option value="">{none}</option>
        {people
          .filter(({ ended }) => ended == null)
          .map((person) => (
            <option key={person.personId} value={person.personId}>
              {person.name}
            </option>
          ))}
      </select>
      {refusal === undefined ? null : (
        <p class="field-refusal" id={`${id}-refusal`} role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
