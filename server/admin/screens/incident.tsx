import { useCallback, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { Incident } from '../incident/documents.ts';
import { IncidentView } from '../incident/view.tsx';
import { useOrganization } from '../organization.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { lastQueue } from '../queue/last.ts';
import { Stale } from '../shell/connection.tsx';
import { useKeys } from '../use-keys.ts';
import { useTitle } from '../use-title.ts';
import './incident.css';

/** An incident on a page of its own. */
export function IncidentScreen({ name }: { readonly name: string }) {
  const { membership } = useOrganization();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState('Incident');
  const queue = lastQueue(membership.slug);
  useTitle(`${title} · ${membership.organizationName}`);
  const arrive = useCallback(
    ({ reference, kindTitle }: Incident) => setTitle(`${reference} ${kindTitle}`),
    [],
  );
  useKeys({ u: () => navigate(queue) });
  return (
    <>
      <p class="incident-back">
        <Link href={queue} aria-keyshortcuts="u" class="with-key">
          Back to the queue
          <KeyHint press="u" />
        </Link>
      </p>
      <Stale />
      <IncidentView name={name} alone onRead={arrive} />
    </>
  );
}
