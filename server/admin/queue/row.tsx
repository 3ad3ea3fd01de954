import './row.css';
import { StatusTag, Tag } from '../parts/tag.tsx';
import { Time } from '../parts/time.tsx';
import { useTimeZone } from '../time-zone.ts';
import { useNow } from '../use-now.ts';
import { calendarDate, lasting } from '../when.ts';
import { takenBackWords, trackWords } from '../words.ts';
import type { QueueRow } from './documents.ts';
import { dueInWords, todayIn } from './next-due.ts';
import type { Placed } from './rows.ts';
import { siteTitles } from './sites.ts';

type Props = {
  readonly placed: Placed<QueueRow>;
  readonly href: string;
  readonly current: boolean;
  readonly onChoose: () => void;
};

/** One incident in the queue: what and where, a sentence of facts, then who and how it stands. */
export function Row({ placed, href, current, onChoose }: Props) {
  const { row, arrived, gone } = placed;
  return (
    <a
      class={`row${arrived ? ' row-arrived' : ''}${gone ? ' row-gone' : ''}`}
      href={href}
      data-incident={row.id}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
        if (elsewhere) return;
        event.preventDefault();
        onChoose();
      }}
    >
      <span class="row-what">
        <strong>{row.kindTitle}</strong>
      </span>
      <span class="row-when">
        <Time at={row.reportedAt} show="relative" />
      </span>
      <span class="row-summary">{sentenceOf(row)}</span>
      <span class="row-when">
        <Time at={row.reportedAt} show="moment" />
      </span>
      <span class="row-tags">
        {gone ? <Tag>No longer in this view</Tag> : null}
        <StatusTag status={row.status} />
        <NextDue row={row} />
        <Flags row={row} />
        <span>{trackWords[row.track]}</span>
        <span>{whoOf(row)}</span>
        {row.tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
        <code>{row.reference}</code>
      </span>
    </a>
  );
}

/** Where it was, and the facts; without either, who said so. */
function sentenceOf({ site, summary, reporterName, isConfidential }: QueueRow): string {
  const said = [site == null ? '' : (siteTitles.get(site) ?? site), summary].filter((part) => part !== '');
  return said.length > 0
    ? said.join(' · ')
    : `Reported by ${reporterName ?? (isConfidential ? 'somebody in confidence' : 'nobody named')}`;
}

function whoOf({ assigneeName, leadName }: QueueRow): string {
  if (assigneeName != null) return assigneeName;
  return leadName == null ? 'nobody leads yet' : `${leadName} leads`;
}

const NEARNESS = { late: 'warn', soon: 'accent', later: 'plain' } as const;

/** The next clock as words, with its date on hover. */
function NextDue({ row }: { readonly row: QueueRow }) {
  const timeZone = useTimeZone();
  const now = useNow();
  if (row.nextDue == null || row.nextDueOn == null) return null;
  const { words, nearness } = dueInWords(row.nextDue, row.nextDueOn, todayIn(timeZone, now));
  return (
    <Tag tone={NEARNESS[nearness]} means={`Due by ${calendarDate(row.nextDueOn)}`}>
      {words}
    </Tag>
  );
}

function Flags({ row }: { readonly row: QueueRow }) {
  const taken = row.takenBack == null ? undefined : takenBackWords[row.takenBack];
  return (
    <>
      {taken === undefined ? null : (
        <Tag tone="warn" means={taken.means}>
          {taken.title}
        </Tag>
      )}
      {row.waitsForSignOff ? <Tag tone="accent">Waits for sign-off</Tag> : null}
      {row.waitingFor === 'REPORTER' ? <Tag>Waits for the reporter</Tag> : null}
      {row.waitingFor === 'OFFICER' && row.status === 'ACKNOWLEDGED' ? (
        <Tag tone="accent">Waits for you</Tag>
      ) : null}
      {row.clockSkewSeconds == null ? null : (
        <Tag tone="warn" means="The computer it was reported from told another time than the server.">
          Its clock was off by {lasting(row.clockSkewSeconds)}
        </Tag>
      )}
    </>
  );
}
