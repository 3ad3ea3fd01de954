import { useState } from 'preact/hooks';
import type { State } from '../messages/_answers.ts';
import { Button } from '../ui/button.tsx';
import type { PopupActions } from './model.ts';

/** Who one is here, and where. On a shared computer this is the first thing to see. */
export function Head({ state, actions }: { readonly state: State; readonly actions: PopupActions }) {
  const [busy, setBusy] = useState(false);
  const [said, say] = useState<string | null>(null);
  const signIn = async () => {
    setBusy(true);
    const answer = await actions.signIn();
    setBusy(false);
    say(answer.signedIn ? null : answer.message);
  };
  return (
    <header>
      <div class="popup-head">
        <h1>{state.organization?.name || 'Needful'}</h1>
        {state.organization !== null && (
          <div class="row">
            {state.identity === null ? (
              <Button busy={busy} onClick={signIn}>
                Sign in
              </Button>
            ) : (
              <>
                <span class="quiet">{state.identity.name}</span>
                <Button look="quiet" onClick={() => void actions.signOut()}>
                  Sign out
                </Button>
              </>
            )}
          </div>
        )}
      </div>
      <p role="alert" hidden={said === null}>
        {said}
      </p>
    </header>
  );
}
