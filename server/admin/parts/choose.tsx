import './field.css';
import { useUniqueId } from './use-unique-id.ts';

type Props<Value extends string> = {
  readonly label: string;
  readonly name: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value | '';
  readonly onValue: (value: Value) => void;
  readonly refusal?: string | undefined;
};

/** One of many, by name. */
export function Choose<Value extends string>(props: Props<Value>) {
  const { label, name, options, value, onValue, refusal } = props;
  const id = useUniqueId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        name={name}
        required
        value={value}
        aria-describedby={refusal === undefined ? undefined : `${id}-refusal`}
        onChange={(event) => onValue(event.currentTarget.value as Value)}
      >
        <option value="" disabled>
          Choose
        </option>
        {options.map(([option, said]) => (
          <option key={option} value={option}>
            {said}
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
