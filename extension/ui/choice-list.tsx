import './choice-list.css';
import { useUniqueId } from './use-unique-id.ts';

type Props = {
  readonly question: string;
  readonly several: boolean;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  /** Ids of what is now chosen, in the order of the list; [] when nothing is. */
  readonly onChoose: (ids: readonly string[]) => void;
};

/** A question with native radio buttons or checkboxes. A radio that is chosen can be cleared again. */
export function ChoiceList({ question, several, choices, chosen, onChoose }: Props) {
  const name = useUniqueId();
  const toggle = (id: string, on: boolean) => {
    if (!several) return onChoose([id]);
    onChoose(
      choices.map((choice) => choice.id).filter((other) => (other === id ? on : chosen.includes(other))),
    );
  };
  return (
    <fieldset class="choices">
      <legend>
        {question} {several && <span class="choices-hint quiet">Choose all that fit.</span>}
      </legend>
      <div class="choices-list">
        {choices.map(({ id, label }) => (
          <label key={id} class="choice">
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {!several && chosen.length > 0 && (
        <button type="button" class="button button-quiet small" onClick={() => onChoose([])}>
          Clear this answer
        </button>
      )}
    </fieldset>
  );
}
