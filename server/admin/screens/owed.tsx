import './people.css';
import '../due/due.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useRead } from '../client.ts';
import { DueTag } from '../due/due-tag.tsx';
import type { OwedFilter, OwedQuery } from '../generated/graphql.ts';
import { kindWords } from '../incident/commitments/words.ts';
import { useChanges, useOrganization } from '../organization.tsx';
import { OWED } from '../owed/documents.ts';
import { Choice } from '../parts/choice.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';
import { calendarDate } from '../when.ts';

const WHICH: Readonly<Record<OwedFilter, string>> = { ALL: 'All', MINE: 'Mine', LATE: 'Late' };
const titles = { ...kindWords, OTHER: 'Commitment' } as const;
const NONE: Readonly<Record<OwedFilter, string>> = {
  ALL: 'Nothing is owed. Corrective actions, sanctions and other commitments are made on an incident’s own page.',
  MINE: 'You owe nothing.',
  LATE: 'Nothing is late.',
};

/** Everything that somebody owes by a day, across incidents, open and closed. */
export function OwedScreen() {
  const { membership } = useOrganization();
  const [which, setWhich] = useState<OwedFilter>('ALL');
  const { data, problem, again, renew } = useRead(OWED, { which });
  useChanges(renew);
  const heading = useArrival();
  useTitle(`Owed · ${membership.organizationName}`);
  return (
    <div class="screen">
      <div class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          Owed
        </h1>
      </div>
      <Choice legend="Which" options={WHICH} value={which} onValue={setWhich} />
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {data === undefined ? (
        problem === undefined ? (
          <Skeleton lines={8} says="Reading what is owed" />
        ) : null
      ) : data.owed.length === 0 ? (
        <p class="quiet">{NONE[which]}</p>
      ) : (
        <Table owed={data.owed} />
      )}
    </div>
  );
}

function Table({ owed }: { readonly owed: OwedQuery['owed'] }) {
  const { membership } = useOrganization();
  return (
    <table class="table">
      <thead>
        <tr>
          <th>What</th>
          <th>Owner</th>
          <th>Due</th>
        </tr>
      </thead>
      <tbody>
        {owed.map(({ id, kind, ownerName, dueOn, daysLeft, reference }) => (
          <tr key={id}>
            <td>
              <Link href={`/o/${membership.slug}/incident/${reference}`}>{titles[kind]}</Link>{' '}
              <span class="quiet small">{reference}</span>
            </td>
            <td data-label="Owner">{ownerName}</td>
            <td data-label="Due">
              <span>
                {calendarDate(dueOn)} <DueTag daysLeft={daysLeft} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
