import { Contact } from '../ui/contact.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { PopupModel } from './model.ts';

/** How to reach the officers; a person may always call instead, most of all when the server does not answer. */
export function Contacts({ officers }: { readonly officers: PopupModel['officers'] }) {
  return (
    <section class="popup-section" aria-labelledby="officers">
      <h2 id="officers">Talk to an officer</h2>
      {officers === null ? <p class="quiet">Looking up who they are…</p> : <Known officers={officers} />}
    </section>
  );
}

function Known({ officers }: { readonly officers: NonNullable<PopupModel['officers']> }) {
  const { fetched, known } = officers;
  if (known.length === 0 && fetched)
    return (
      <EmptyState say="No officer is named yet.">Your administrator names them on the server.</EmptyState>
    );
  if (known.length === 0 && !fetched)
    return <EmptyState say="Their contacts could not be fetched.">{officers.message}</EmptyState>;
  return (
    <>
      {known.map((officer) => (
        <Contact key={officer.role} officer={officer} />
      ))}
      {!fetched && <p class="quiet small">As last known.</p>}
    </>
  );
}
