import './step-fields.css';
import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';

type Props = {
  /** Counted from 1, as a refusal names it. */
  readonly number: number;
  readonly onRemove: () => void;
  readonly children: ComponentChildren;
};

/** One of several steps that are set together. */
export function StepFields({ number, onRemove, children }: Props) {
  return (
    <fieldset class="step-fields">
      <legend>Step {number}</legend>
      {children}
      <Button look="quiet" label={`Remove step ${number}`} onPress={onRemove}>
        Remove
      </Button>
    </fieldset>
  );
}
