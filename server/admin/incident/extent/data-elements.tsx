import type { DataElement } from '../../generated/graphql.ts';
import { dataElementWords } from './words.ts';

type Props = {
  readonly chosen: readonly DataElement[];
  readonly onChosen: (chosen: readonly DataElement[]) => void;
};

/** What it held: that decides which statutes reach it. */
export function DataElements({ chosen, onChosen }: Props) {
  const toggle = (element: DataElement) =>
    onChosen(chosen.includes(element) ? chosen.filter((one) => one !== element) : [...chosen, element]);
  return (
    <fieldset class="choices">
      <legend>What did it hold?</legend>
      {(Object.keys(dataElementWords) as DataElement[]).map((element) => (
        <label key={element}>
          <input type="checkbox" checked={chosen.includes(element)} onChange={() => toggle(element)} />
          <span>{dataElementWords[element]}</span>
        </label>
      ))}
    </fieldset>
  );
}
