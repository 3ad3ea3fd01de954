import './ticked.css';

type Option = { readonly id: string; readonly name: string; readonly more: string | null };
type Props = {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
};

/** Any of several, in a list that scrolls where it is long. */
export function Ticked({ legend, options, chosen, onChoose }: Props) {
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset class="choices ticked">
      <legend>{legend}</legend>
      {options.map(({ id, name, more }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span>
            {name}
            {more === null ? null : <span class="quiet"> · {more}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
