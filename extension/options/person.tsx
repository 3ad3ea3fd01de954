import { useState } from 'preact/hooks';
import type { State } from '../messages/_answers.ts';
import { Button } from '../ui/button.tsx';
import type { OptionsActions } from './model.ts';

/** Who is signed in on this browser. Most computers here are shared. */
export function Person({ state, actions }: { readonly state: State; readonly actions: OptionsActions }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const signIn = async () => {
    setBusy(true);
    const answer = await actions.signIn();
    setBusy(false);
    setError(answer.signedIn ? null : answer.message);
  };
  return (
    <section class="options-section" aria-labelledby="person">
      <h2 id="person">Person</h2>
      {state.identity === null ? (
        <>
          <p>
            {state.hidden
              ? 'Someone is signed in, and hidden. Sign in again to see your reports.'
              : state.installation
                ? 'Nobody is signed in. Reports go without a name, from this computer.'
                : 'Nobody is signed in. Reports are kept here until someone of your organization signs in.'}
          </p>
          <div>
            <Button look="primary" busy={busy} onClick={signIn}>
              Sign in
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>
            Signed in as <strong>{state.identity.name}</strong>, {state.identity.email}.
          </p>
          <div class="row">
            <Button onClick={() => void actions.signOut()}>Sign out</Button>
            <Button onClick={() => void actions.hideIdentity()}>Hide my name and reports</Button>
          </div>
          <p class="quiet small">
            On a shared computer, sign out when you leave. What still waits is sealed and is sent all the
            same. Needful also hides your name when the computer is locked or idle.
          </p>
        </>
      )}
      <p role="alert" hidden={error === null}>
        {error}
      </p>
    </section>
  );
}
