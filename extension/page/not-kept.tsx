import type { KeepAnswer } from '../messages/_answers.ts';

type Props = { readonly answer: Extract<KeepAnswer, { kept: false }>; readonly onClose: () => void };

/** Nothing was recorded, and the person must not believe that it was. */
export function NotKept({ answer, onClose }: Props) {
  return (
    <section class="panel bad" aria-label="Not reported">
      <p class="strong wrong" role="alert">
        ✕ {answer.message}
      </p>
      <ol class="steps">
        {answer.instead.map((step) => (
          <li key={step}>
            {/* Beside its number, which is drawn before the item as our texts are. */}
            <span>{step}</span>
          </li>
        ))}
      </ol>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </section>
  );
}
