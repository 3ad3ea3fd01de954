import './people.css';
import { Link } from 'wouter-preact';
import { useRead } from '../client.ts';
import { useOrganization } from '../organization.tsx';
import { Notice, ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Time } from '../parts/time.tsx';
import { RECORDS, type Records } from '../records/documents.ts';
import { LetterheadSection } from '../records/letterhead.tsx';
import { OrganizationHolds } from '../records/organization-holds.tsx';
import { Schedule } from '../records/schedule.tsx';
import { TakingOut } from '../records/taking-out.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** What the organization keeps, for how long, and how it proves it. */
export function RecordsScreen() {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(RECORDS, {});
  const heading = useArrival();
  useTitle(`Records · ${membership.organizationName}`);
  const isAdministrator = membership.roles.includes('ADMINISTRATOR');
  return (
    <div class="screen">
      <div class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          Records
        </h1>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {data === undefined ? (
        problem === undefined ? (
          <Skeleton lines={10} says="Reading the records" />
        ) : null
      ) : (
        <>
          <Schedule records={data.records} isAdministrator={isAdministrator} onSet={again} />
          <Held records={data.records} slug={membership.slug} again={again} />
          <LetterheadSection records={data.records} isAdministrator={isAdministrator} onSet={again} />
          {isAdministrator ? <TakingOut onTaken={again} /> : null}
          <Proof records={data.records} />
          <Acts records={data.records} />
        </>
      )}
    </div>
  );
}

type HeldProps = { readonly records: Records; readonly slug: string; readonly again: () => void };

function Held({ records, slug, again }: HeldProps) {
  return (
    <Section title={`Legal holds (${records.organizationHolds.length + records.held.length})`}>
      <OrganizationHolds holds={records.organizationHolds} onDone={again} />
      {records.held.length === 0 ? (
        <p class="quiet">
          No hold stands on a single incident. An officer sets one on the incident’s own page.
        </p>
      ) : (
        <ul>
          {records.held.map(({ reference }) => (
            <li key={reference}>
              <Link href={`/o/${slug}/incident/${reference}`}>{reference}</Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** A day and an hour: the job signs once a day where nothing happens, and within the hour where something does. */
const OLD_MS = 25 * 3_600_000;

function Proof({ records }: { readonly records: Records }) {
  const { checkpoint, evidenceKey, keepsCheckpoints } = records;
  const isOld = checkpoint != null && Date.now() - Date.parse(checkpoint.at) > OLD_MS;
  return (
    <Section title="Checkpoints">
      {evidenceKey == null ? (
        <Notice tone="warn" title="Nothing is signed">
          Whoever runs this server sets NEEDFUL_EVIDENCE_KEY.
        </Notice>
      ) : (
        <>
          {!keepsCheckpoints ? (
            <Notice tone="warn" title="No checkpoint is kept">
              A history that is cut short would not show. Whoever runs this server sets NEEDFUL_CHECKPOINTS.
            </Notice>
          ) : null}
          {checkpoint == null ? null : (
            <p>
              The last one covers event {checkpoint.sequence}: <Time at={checkpoint.at} />.
              {isOld ? <strong> That is too old: the job that signs does not run.</strong> : null}
            </p>
          )}
          <details>
            <summary>Public key {evidenceKey.id}</summary>
            <p class="small">Give it to whoever checks a pack, another way than the pack itself.</p>
            <pre class="small">{evidenceKey.pem}</pre>
          </details>
        </>
      )}
    </Section>
  );
}

function Acts({ records }: { readonly records: Records }) {
  return (
    <Section title="What was done with the records">
      {records.acts.length === 0 ? (
        <p class="quiet">Nothing yet.</p>
      ) : (
        <ul>
          {records.acts.map(({ at, sentence, hash }) => (
            <li key={hash}>
              {sentence}{' '}
              <span class="quiet small">
                <Time at={at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
