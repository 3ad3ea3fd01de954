import './containment-steps.css';
import type { ContainmentStep } from '@needful/shared/kinds/_define.ts';
import { useState } from 'preact/hooks';
import { Button } from './button.tsx';

type Props = {
  readonly steps: readonly ContainmentStep[];
  /** Puts the text on the clipboard; rejects where the browser refuses. */
  readonly copy?: (text: string) => Promise<void>;
};

/** What to do at once, in order. A text to copy is shown as it will be pasted. */
export function ContainmentSteps({ steps, copy = toClipboard }: Props) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step.do} class="step">
          <div class="stack stack-tight">
            <p>
              <strong>{step.do}</strong>
            </p>
            {step.how !== undefined && <p class="quiet small">{step.how}</p>}
            {step.copy !== undefined && <TextToCopy text={step.copy} copy={copy} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function TextToCopy({
  text,
  copy,
}: {
  readonly text: string;
  readonly copy: (text: string) => Promise<void>;
}) {
  const [said, say] = useState('');
  const start = async () => {
    try {
      await copy(text);
      say('Copied. Paste it into a new message.');
    } catch {
      say('This browser did not allow copying. Select the text and copy it.');
    }
  };
  return (
    <div class="stack stack-tight">
      <p class="step-text small">{text}</p>
      <div class="row">
        <Button onClick={start}>Copy this text</Button>
        <span class="small" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

function toClipboard(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
