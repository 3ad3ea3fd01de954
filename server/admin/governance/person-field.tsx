import '../parts/field.css';
import { useUniqueId } from '../parts/use-unique-id.ts';

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
};

/** One member out of all who are members now. */
export function PersonField({ label, name, people, value, onValue, required = false, none }: Props) {
  const id = useUniqueId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        name={name}
        required={required}
        value={value}
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
    </div>
  );
}
