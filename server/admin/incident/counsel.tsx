import { useState } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import { useSession } from '../session.tsx';
import { CounselDialog } from './counsel-dialog.tsx';
import type { Incident } from './documents.ts';
import { isOpen } from './is-open.ts';

/** The lead names counsel, who then writes and reads what is privileged. Nobody else is offered it. */
export function Counsel({ incident }: { readonly incident: Incident }) {
  const { session } = useSession();
  const [naming, setNaming] = useState(false);
  const me = session.is === 'signed-in' ? session.me.personId : null;
  if (me === null || incident.route.lead?.personId !== me || !isOpen(incident)) return null;
  return (
    <p>
      <Button onPress={() => setNaming(true)}>Name counsel</Button>
      {naming ? <CounselDialog incident={incident} onClose={() => setNaming(false)} /> : null}
    </p>
  );
}
