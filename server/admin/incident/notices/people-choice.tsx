import { useRead } from '../../client.ts';
import { LETTER_PEOPLE } from './documents.ts';

type Props = {
  readonly incident: string;
  readonly entries: readonly string[];
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
  /** What stands beside a name. */
  readonly beside?: (entry: string) => string;
};

/** People of the register by name, to choose from. That they were looked at is recorded by the server. */
export function PeopleChoice({ incident, entries, chosen, onChosen, beside }: Props) {
  const { data } = useRead(LETTER_PEOPLE, { id: incident, entries: [...entries].slice(0, 100) });
  const people = data?.registerPeople ?? [];
  const toggle = (id: string) =>
    onChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset class="choices">
      <legend>Who?</legend>
      {people.map(({ id, name }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span>
            {name}
            {beside === undefined ? '' : `: ${beside(id)}`}
          </span>
        </label>
      ))}
      {entries.length > 100 ? (
        <p class="quiet small">The first hundred. Deal with these, then look again.</p>
      ) : null}
    </fieldset>
  );
}
