import { useUniqueId } from './use-unique-id.ts';
import './field.css';
import type { TargetedInputEvent } from 'preact';

type Props = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'email' | 'password' | 'date' | 'number';
  readonly autocomplete?: string;
  readonly inputMode?: 'numeric' | 'text';
  readonly required?: boolean;
  readonly hint?: string | undefined;
  /** The server's words about what stands in it. */
  readonly refusal?: string | undefined;
};

/** One line to fill in, with its name above, its hint below, and a refusal where it belongs. */
export function Field(props: Props) {
  const id = useUniqueId();
  const { label, name, value, onValue, type, hint, refusal } = props;
  const described = [hint === undefined ? '' : `${id}-hint`, refusal === undefined ? '' : `${id}-refusal`];
  const given = {
    id,
    name,
    value,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onValue(event.currentTarget.value),
    autocomplete: props.autocomplete ?? 'off',
    inputMode: props.inputMode ?? 'text',
    required: props.required ?? false,
    'aria-invalid': refusal === undefined ? 'false' : 'true',
    'aria-describedby': described.join(' ').trim() || undefined,
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {/* Preact types an input by its type: each is written out. */}
      {type === 'password' ? <input type="password" {...given} /> : null}
      {type === 'email' ? <input type="email" {...given} inputMode="email" /> : null}
      {type === 'date' ? <input type="date" {...given} /> : null}
      {type === 'number' ? <input type="number" min="0" step="1" {...given} inputMode="numeric" /> : null}
      {type === undefined ? <input type="text" {...given} /> : null}
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
