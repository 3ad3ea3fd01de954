import { useState } from 'preact/hooks';
import type { State } from '../messages/_answers.ts';
import { EnrolForm } from '../ui/enrol-form.tsx';
import type { OptionsActions } from './model.ts';

/** The organization this browser reports to, set by policy or by an invitation. */
export function Membership({ state, actions }: { readonly state: State; readonly actions: OptionsActions }) {
  const [joined, setJoined] = useState<string | null>(null);
  return (
    <section class="options-section" aria-labelledby="organization">
      <h2 id="organization">Organization</h2>
      {state.managed && (
        <p>Managed by your organization. These values come from its policy and cannot be changed here.</p>
      )}
      {state.organization !== null && (
        <dl class="facts">
          <dt>Organization</dt>
          <dd>{state.organization.name}</dd>
          <dt>Server</dt>
          <dd>{state.server}</dd>
          <dt>Connection</dt>
          <dd>{state.connection.message}</dd>
          <dt>Without a name</dt>
          <dd>
            {state.installation
              ? 'This computer may report without a name.'
              : 'Not possible until someone has signed in once.'}
          </dd>
        </dl>
      )}
      {joined !== null && (
        <p role="status">
          This browser now belongs to {joined}. The invitation is open in a tab: set your password there, then
          sign in below.
        </p>
      )}
      {!state.managed && state.organization === null && (
        <>
          <p>
            Paste the invitation link that your administrator sent you. It connects this browser to their
            server.
          </p>
          <EnrolForm enrol={actions.enrol} onEnrolled={setJoined} />
        </>
      )}
      {!state.managed && state.organization !== null && (
        <details>
          <summary>Connect to another organization</summary>
          <p>This signs out whoever is signed in here. What still waits is sent first.</p>
          <EnrolForm enrol={actions.enrol} onEnrolled={setJoined} />
        </details>
      )}
    </section>
  );
}
