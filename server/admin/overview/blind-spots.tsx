import { isSiteFact, SITE_FACTS } from '@needful/shared/domain/site-facts.ts';
import { siteTitles } from '../queue/sites.ts';
import { calendarDate } from '../when.ts';
import type { BlindSpot } from './documents.ts';
import { Line, Table } from './tables.tsx';

/** Where Needful means to read a site and cannot: what is not read cannot be reminded of. */
export function BlindSpots({ spots }: { readonly spots: readonly BlindSpot[] }) {
  return (
    <section class="overview-part" aria-labelledby="blind-spots">
      <div class="overview-wide">
        <h2 id="blind-spots">Where Needful is blind</h2>
        <p>
          {sentenceOf(spots)} Computers of your organization try once a day what each site is read by, and
          tell only whether they could. Nothing says which person or page.
        </p>
      </div>
      {spots.length === 0 ? null : (
        <div class="overview-wide">
          <Table
            caption="Could not be read in the last 30 days"
            head={['Site', 'What', 'Blind since', 'Could not', 'Could', 'Version']}
          >
            {spots.map(({ site, version, fact, since, couldNot, could }) => (
              <Line
                key={`${site} ${fact}`}
                name={siteTitles.get(site) ?? site}
                cells={[
                  isSiteFact(fact) ? SITE_FACTS[fact] : fact,
                  since == null ? 'Read in some places' : calendarDate(since),
                  couldNot,
                  could,
                  version,
                ]}
              />
            ))}
          </Table>
        </div>
      )}
    </section>
  );
}

function sentenceOf(spots: readonly BlindSpot[]): string {
  const blind = new Set(spots.filter(({ since }) => since != null).map(({ site }) => site));
  if (spots.length === 0) return 'Nothing that a site is read by was missed in the last 30 days.';
  if (blind.size === 0) return 'Some pages could not be read whole.';
  const names = [...blind].map((site) => siteTitles.get(site) ?? site).join(', ');
  return `Needful does not see all it should on ${names}. Tell who runs your sites: a page may have changed.`;
}
