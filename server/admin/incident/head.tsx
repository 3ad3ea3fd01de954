import { KeyHint } from '../parts/key-hint.tsx';
import './head.css';
import { Link } from 'wouter-preact';
import { useOrganization } from '../organization.tsx';
import { Notice } from '../parts/notice.tsx';
import { StatusTag } from '../parts/tag.tsx';
import { Time } from '../parts/time.tsx';
import { lasting } from '../when.ts';
import { takenBackWords, trackWords } from '../words.ts';
import type { Incident } from './documents.ts';

type Props = { readonly incident: Incident; readonly alone: boolean };

/** What it is, where it stands, and what must be known before all else. */
export function Head({ incident, alone }: Props) {
  const { membership } = useOrganization();
  const by = incident.reporter == null ? bySomebody(incident) : `by ${incident.reporter.name}`;
  return (
    <header class="incident-head">
      <p class="incident-head-line">
        <StatusTag status={incident.status} />
        <span class="quiet">{trackWords[incident.track]}</span>
        <code>{incident.reference}</code>
        {alone ? null : (
          <Link
            href={`/o/${membership.slug}/incident/${encodeURIComponent(incident.id)}`}
            class="with-key"
            aria-keyshortcuts="o"
          >
            Open
            <KeyHint press="o" />
          </Link>
        )}
      </p>
      {alone ? (
        <h1 tabIndex={-1}>{incident.kindTitle}</h1>
      ) : (
        <h2 class="incident-head-title">{incident.kindTitle}</h2>
      )}
      <p class="quiet">
        Reported {by} · <Time at={incident.reportedAt} />
      </p>
      <TakenBack incident={incident} />
      <Skew seconds={incident.clockSkewSeconds ?? null} />
    </header>
  );
}

function bySomebody({ isConfidential, reportedFrom }: Incident): string {
  if (isConfidential) return 'in confidence';
  if (reportedFrom === 'web-page') return 'on the report page';
  if (reportedFrom === 'officer') return 'to an officer';
  return reportedFrom === 'import' ? 'in the former breach log' : 'without a name';
}

function TakenBack({ incident }: { readonly incident: Incident }) {
  if (incident.takenBack == null) return null;
  const { title, means } = takenBackWords[incident.takenBack];
  return (
    <Notice tone="warn" title={title}>
      {incident.takenBackAt == null ? null : (
        <>
          <Time at={incident.takenBackAt} />.{' '}
        </>
      )}
      {means}
    </Notice>
  );
}

/** @param seconds the server's clock minus the computer's */
function Skew({ seconds }: { readonly seconds: number | null }) {
  if (seconds === null) return null;
  return (
    <Notice
      tone="warn"
      title={`The computer’s clock was ${lasting(seconds)} ${seconds > 0 ? 'behind' : 'ahead'}`}
    >
      Times read on that computer may be wrong by as much. When it was reported is the server’s time.
    </Notice>
  );
}
