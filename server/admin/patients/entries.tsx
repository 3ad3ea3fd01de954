import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { AccountingStatus } from '../generated/graphql.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Tag } from '../parts/tag.tsx';
import { calendarDate } from '../when.ts';
import type { Found, FoundEntry } from './documents.ts';
import { JudgeDialog } from './judge-dialog.tsx';
import { statusWords } from './words.ts';

type Props = {
  readonly request: string;
  readonly found: Found;
  readonly mayJudge: boolean;
  readonly onFound: (found: Found) => void;
};

const ORDER: readonly AccountingStatus[] = ['TO_DECIDE', 'COUNTS', 'LEFT_OUT'];
const TONES = { TO_DECIDE: 'warn', COUNTS: 'good', LEFT_OUT: 'plain' } as const;

/** What was found: what is to be decided before all else, then what stands in it, then what is left out and why. */
export function Entries({ request, found, mayJudge, onFound }: Props) {
  const [judging, judge] = useState<FoundEntry | null>(null);
  const entries = ORDER.flatMap((status) => found.entries.filter((entry) => entry.status === status));
  return (
    <>
      {entries.length === 0 ? (
        <p class="quiet">Nothing was found of this person in that time.</p>
      ) : (
        <ul class="found">
          {entries.map((entry) => (
            <li key={entry.source}>
              <FoundOne entry={entry} />
              {mayJudge ? (
                <Button
                  look="quiet"
                  label={`${entry.isJudged ? 'Decide again' : 'Decide'}: the entry of ${datesOf(entry)}`}
                  onPress={() => judge(entry)}
                >
                  {entry.isJudged ? 'Decide again' : 'Decide'}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {judging === null ? null : (
        <JudgeDialog request={request} entry={judging} onFound={onFound} onClose={() => judge(null)} />
      )}
    </>
  );
}

function FoundOne({ entry }: { readonly entry: FoundEntry }) {
  const { membership } = useOrganization();
  const { status, because, citation, incident, recipientName, recipientAddress, description, purpose } =
    entry;
  const rows = [
    ['To', [recipientName, recipientAddress].filter((part) => part != null).join(', ')],
    ['What', description ?? ''],
    ['Why', purpose ?? ''],
    ['How often', entry.frequency ?? ''],
    ['Protocol', entry.protocol ?? ''],
  ] as const;
  return (
    <>
      <p>
        <Tag tone={TONES[status]}>{statusWords[status]}</Tag> <strong>{datesOf(entry)}</strong>{' '}
        {incident == null ? (
          <span class="quiet small">recorded by hand</span>
        ) : (
          <Link href={`/o/${membership.slug}/incident/${incident}`}>{incident}</Link>
        )}
      </p>
      <p class="small">
        {because} <span class="quiet">{citation}</span>
      </p>
      <dl class="found-facts small">
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

function datesOf({ dates, protocol }: FoundEntry): string {
  const [first, ...later] = dates;
  const last = later.at(-1);
  if (first === undefined) return 'No day';
  if (last === undefined) return calendarDate(first);
  if (protocol != null) return `${calendarDate(first)} to ${calendarDate(last)}`;
  return `${dates.length} days, ${calendarDate(first)} to ${calendarDate(last)}`;
}
