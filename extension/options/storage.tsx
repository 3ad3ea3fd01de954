import { useState } from 'preact/hooks';
import type { State } from '../messages/_answers.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import type { OptionsActions } from './model.ts';

type Said = { readonly tone: 'good' | 'warn'; readonly say: string; readonly drafts: number };

/** What this computer keeps, whether it survives, and how to clear it. What waits is never cleared. */
export function Storage({ state, actions }: { readonly state: State; readonly actions: OptionsActions }) {
  const [said, setSaid] = useState<Said | null>(null);
  const clear = async (alsoDrafts: boolean) => {
    const answer = await actions.clear(alsoDrafts);
    const done = 'Cleared. Nothing of a person is left on this computer.';
    setSaid(
      answer.cleared
        ? { tone: 'good', say: done, drafts: 0 }
        : { tone: 'warn', say: answer.message, drafts: answer.drafts },
    );
  };
  const waiting = state.waiting + state.refused;
  return (
    <section class="options-section" aria-labelledby="storage">
      <h2 id="storage">What this computer keeps</h2>
      {state.storage === 'safe' ? (
        <p>✓ What is kept here survives when the browser or the computer stops.</p>
      ) : (
        <Banner tone="warn" say="This browser may forget what is kept here when it closes.">
          <p>Receipts say “Not yet safe” until the server has the report.</p>
        </Banner>
      )}
      <dl class="facts">
        <dt>Reports and messages</dt>
        <dd>Sealed to their person, until the server has them. {waitingInWords(state)}</dd>
        <dt>Drafts of details</dt>
        <dd>Sealed to their person, until they are sent.</dd>
        <dt>Sign-in</dt>
        <dd>Tokens of the one who is signed in; gone when they sign out.</dd>
        <dt>Settings</dt>
        <dd>The organization, its sites and policy texts. No patient, no message.</dd>
      </dl>
      {said !== null && (
        <Banner tone={said.tone} say={said.say}>
          {said.drafts > 0 && (
            <div>
              <Button onClick={() => void clear(true)}>Clear, with the drafts</Button>
            </div>
          )}
        </Banner>
      )}
      <div class="row">
        <Button onClick={() => void clear(false)}>Clear this computer</Button>
        {waiting > 0 && <Button onClick={() => void actions.sendNow()}>Try to send now</Button>}
      </div>
      <p class="quiet small">
        Clearing signs you out and forgets drafts and delivered receipts. What the server has stays there.
      </p>
    </section>
  );
}

function waitingInWords({ waiting, refused }: State): string {
  const first =
    waiting === 0 ? 'Nothing waits now.' : waiting === 1 ? '1 waits now.' : `${waiting} wait now.`;
  return refused === 0 ? first : `${first} The server refused ${refused}; they are still kept.`;
}
