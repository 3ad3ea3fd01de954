import type { State } from '../messages/_answers.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';

type Props = { readonly state: State; readonly onChange: () => void };

/** How a person knows a true card from one that a page painted. */
export function YourMark({ state: { mark, cardOpen }, onChange }: Props) {
  if (mark === null) return null;
  return (
    <section class="popup-section" aria-labelledby="mark">
      <h2 id="mark">Your mark</h2>
      <p>
        <Mark mark={mark} />
      </p>
      <p class="quiet small">
        {cardOpen
          ? 'A reminder of ours stands on this page now: it bears this mark.'
          : 'No reminder of ours stands on this page now.'}{' '}
        Pages cannot read the mark. What does not bear it, or asks for a password, is not from Needful.
      </p>
      <div>
        <Button look="quiet" onClick={onChange}>
          Change it in the settings
        </Button>
      </div>
    </section>
  );
}
