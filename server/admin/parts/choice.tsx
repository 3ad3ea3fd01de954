import './choice.css';
import { useUniqueId } from './use-unique-id.ts';

type Props<Value extends string> = {
  readonly legend: string;
  readonly options: Readonly<Record<Value, string>>;
  readonly value: Value | null;
  readonly onValue: (value: Value) => void;
  readonly required?: boolean;
};

/** One of a few, all of them seen, beside one another where there is room. */
export function Choice<Value extends string>(props: Props<Value>) {
  const name = useUniqueId();
  return (
    <fieldset class="choices choices-beside">
      <legend>{props.legend}</legend>
      {(Object.keys(props.options) as Value[]).map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            required={props.required ?? false}
            checked={props.value === option}
            onChange={() => props.onValue(option)}
          />
          <span>{props.options[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
