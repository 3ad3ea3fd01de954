import '../reminders/reminders.css';
import '../sites/sites.css';
import { useRead } from '../client.ts';
import { useOrganization } from '../organization.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { CdsClients } from '../sites/cds-clients.tsx';
import { SITES } from '../sites/documents.ts';
import { RecordNumbers } from '../sites/record-numbers.tsx';
import { Site } from '../sites/site.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** How each site is read, by whom that was said, and the switch that ends it. */
export function SitesScreen() {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(SITES, {});
  const heading = useArrival();
  useTitle(`Sites · ${membership.organizationName}`);
  return (
    <div class="screen">
      <div class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          Sites
        </h1>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {data === undefined ? (
        problem === undefined ? (
          <Skeleton lines={12} says="Reading the sites" />
        ) : null
      ) : (
        <Section title={`How sites are read (${data.sites.length})`}>
          <p>
            An administrator describes a further site from the extension’s popup, on that very site; a second
            person approves it here. A profile is data: it can yield counts, dates and domains, never a text.
          </p>
          {data.sites.map((site) => (
            <Site key={site.siteId} site={site} onChanged={again} />
          ))}
        </Section>
      )}
      <RecordNumbers />
      <CdsClients />
    </div>
  );
}
