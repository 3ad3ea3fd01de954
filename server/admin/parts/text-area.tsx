import './field.css';
import { useUniqueId } from './use-unique-id.ts';

type Props = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly required?: boolean;
  readonly hint?: string;
  /** The server's words about what stands in it. */
  readonly refusal?: string | undefined;
};

/** Some lines to fill in, with their name above, their hint below, and a refusal where it belongs. */
export function TextArea({ label, name, value, onValue, required = false, hint, refusal }: Props) {
  const id = useUniqueId();
  const described = [hint === undefined ? '' : `${id}-hint`, refusal === undefined ? '' : `${id}-refusal`];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        value={value}
        required={required}
        maxLength={4000}
        aria-invalid={refusal === undefined ? 'false' : 'true'}
        aria-describedby={described.join(' ').trim() || undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint === undefined ? null : (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {refusal === undefined ? null : (
        <p class="field-refusal" id={`${id}-refusal`} role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
