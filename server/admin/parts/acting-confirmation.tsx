import './acting-confirmation.css';
import { useActingIn } from '../acting.ts';

/**
 * The one thing to press beside an act that cannot be taken back, for people of several organizations: in which of them
 * it is meant. Within a form, which is not sent without it. Nothing for people of one.
 */
export function ActingConfirmation() {
  const name = useActingIn();
  if (name === null) return null;
  return (
    <label class="acting-confirmation">
      <input type="checkbox" name="acting-in" required />
      <span>
        This is for <strong>{name}</strong>
      </span>
    </label>
  );
}

/** What a button says that acts at once: for people of several organizations it names the one it acts in. */
export function useActingWords(words: string): string {
  const name = useActingIn();
  return name === null ? words : `${words} (${name})`;
}
