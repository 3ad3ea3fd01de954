import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useOrganization } from '../organization.tsx';
import { Section } from '../parts/section.tsx';
import { Time } from '../parts/time.tsx';
import { calendarDate } from '../when.ts';
import { Compare } from './compare.tsx';
import type { Version } from './documents.ts';
import { standingWords } from './words.ts';

/** Every version, the newest first: who wrote, approved, reviewed and retired it, and what it changed. */
export function History({ versions }: { readonly versions: readonly Version[] }) {
  return (
    <Section title={`Versions (${versions.length})`}>
      <ul class="snippets">
        {versions.map((version, at) => (
          <Entry key={version.id} version={version} others={versions.slice(at + 1)} />
        ))}
      </ul>
    </Section>
  );
}

type Props = { readonly version: Version; readonly others: readonly Version[] };

function Entry({ version, others }: Props) {
  const { membership } = useOrganization();
  const [against, choose] = useState(others[0]?.version);
  const before = others.find((one) => one.version === against);
  return (
    <li>
      <p>
        <strong>Version {version.version}</strong> · {standingWords[version.standing]}
      </p>
      <ul class="quiet small">
        {stepsOf(version).map(({ what, at }) => (
          <li key={what}>
            {what} · <Time at={at} />
          </li>
        ))}
        {version.standing === 'IN_USE' && version.reviewOn != null ? (
          <li>To be reviewed by {calendarDate(version.reviewOn)}</li>
        ) : null}
        {version.retiredReason == null ? null : <li>Retired because: {version.retiredReason}</li>}
        {version.incidentReference == null ? null : (
          <li>
            Because of{' '}
            <Link href={`/o/${membership.slug}/incident/${version.incidentReference}`}>
              {version.incidentReference}
            </Link>
          </li>
        )}
      </ul>
      {before === undefined ? null : (
        <details>
          <summary>Compare with version {before.version}</summary>
          {others.length > 1 ? (
            <label class="small">
              Against version{' '}
              <select value={against} onChange={(event) => choose(Number(event.currentTarget.value))}>
                {others.map((one) => (
                  <option key={one.version} value={one.version}>
                    {one.version}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <Compare before={before} after={version} />
        </details>
      )}
    </li>
  );
}

function stepsOf(version: Version): readonly { readonly what: string; readonly at: string }[] {
  const by = (name: string | null | undefined) => (name == null ? 'with Needful' : `by ${name}`);
  const steps = [
    { what: `Written ${by(version.writtenByName)}${from(version)}`, at: version.writtenAt },
    { what: `Approved ${by(version.approvedByName)}`, at: version.approvedAt },
    { what: `Reviewed ${by(version.reviewedByName)}`, at: version.reviewedAt },
    { what: 'Replaced', at: version.replacedAt },
    { what: `Retired ${by(version.retiredByName)}`, at: version.retiredAt },
  ];
  return steps.flatMap(({ what, at }) => (at == null ? [] : [{ what, at }]));
}

function from({ libraryVersion }: Version): string {
  return libraryVersion == null ? '' : `, from the library’s version ${libraryVersion}`;
}
