import type { Fetched, Officer } from '../messages/_answers.ts';
import { Contact } from '../ui/contact.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** How to reach the officers; a person may always call instead. */
export function Contacts({ officers }: { readonly officers: Fetched<readonly Officer[]> | null }) {
  return (
    <section class="popup-section" aria-labelledby="officers">
      <h2 id="officers">Talk to an officer</h2>
      {officers === null && <p class="quiet">Looking up who they are…</p>}
      {officers?.fetched === false && (
        <EmptyState say="Their contacts could not be fetched.">{officers.message}</EmptyState>
      )}
      {officers?.fetched === true && officers.value.length === 0 && (
        <EmptyState say="No officer is named yet.">Your administrator names them on the server.</EmptyState>
      )}
      {officers?.fetched === true &&
        officers.value.map((officer) => <Contact key={officer.role} officer={officer} />)}
    </section>
  );
}
