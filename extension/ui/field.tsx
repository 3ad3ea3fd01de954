import './field.css';
import type { ComponentChildren, VNode } from 'preact';
import { useUniqueId } from './use-unique-id.ts';

/** What ties the control to its label, hint and error; spread it on the control. */
export type ControlAttributes = {
  readonly id: string;
  readonly class: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
};

type Props = {
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** What is wrong and what to do; spoken when it appears. */
  readonly error?: string | null;
  readonly children: (attributes: ControlAttributes) => VNode;
};

/** A label above one native control, with a hint below the label and an error below the control. */
export function Field({ label, hint, error = null, children }: Props) {
  const id = useUniqueId();
  const described = [hint === undefined ? null : `${id}-hint`, error === null ? null : `${id}-error`];
  const describedBy = described.filter((part) => part !== null).join(' ');
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="quiet small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        class: 'input',
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error !== null,
      })}
      <p class="field-error small" id={`${id}-error`} role="alert" hidden={error === null}>
        {error}
      </p>
    </div>
  );
}
