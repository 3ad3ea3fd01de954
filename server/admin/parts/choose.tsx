import './field.css';
import { useUniqueId } from './use-unique-id.ts';

type Props<Value extends string> = {
  readonly label: string;
  readonly name: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value | '';
  readonly onValue: (value: Value) => void;
  readonly required?: boolean;
  /** What the empty choice is called, where one may go back to it. */
  readonly none?: string;
  /** The server's words about the choice. */
  readonly refusal?: string | undefined;
};

/** One of many, by name. */
export function Choose<Value extends string>(props: Props<Value>) {
  const { label, name, options, value, onValue, required = true, none, refusal } = props;
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
        onChange={(event) => onValue(event.currentTarget.value as Value)}
      >
        <option value="" disabled={none === undefined}>
          {none ?? 'Choose'}
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
