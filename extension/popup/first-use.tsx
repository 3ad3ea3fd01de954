import { useState } from 'preact/hooks';
import { EnrolForm } from '../ui/enrol-form.tsx';
import type { PopupActions } from './model.ts';

/** Before an organization is known: how to get in. */
export function FirstUse({ actions }: { readonly actions: PopupActions }) {
  const [organization, setOrganization] = useState<string | null>(null);
  return (
    <div class="stack">
      <div class="stack stack-tight">
        <h2>Connect this browser to your organization</h2>
        <p>
          With Needful you report what went wrong with one click, and the right officer knows at once. Your
          administrator’s invitation connects it.
        </p>
      </div>
      {organization === null ? (
        <EnrolForm enrol={actions.enrol} onEnrolled={setOrganization} />
      ) : (
        <p role="status">This browser now belongs to {organization}. Sign in above.</p>
      )}
      <p class="quiet">No invitation? Ask your administrator, or the privacy officer.</p>
    </div>
  );
}
