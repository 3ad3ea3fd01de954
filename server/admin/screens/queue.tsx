import './queue.css';
import { useState } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import { useRead } from '../client.ts';
import { Bulk } from '../desk/bulk.tsx';
import { Kinds } from '../desk/kinds.tsx';
import { Saved } from '../desk/saved.tsx';
import { among, NOTHING, type Selection } from '../desk/selection.ts';
import { DueBeside } from '../due/beside.tsx';
import { IncidentView } from '../incident/view.tsx';
import { useChanges, useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { QUEUE_COUNTS } from '../queue/documents.ts';
import { Enter } from '../queue/enter.tsx';
import { Filters } from '../queue/filters.tsx';
import { KIND_NAMES } from '../queue/kinds.ts';
import { rememberQueue } from '../queue/last.ts';
import { List } from '../queue/list.tsx';
import { addressOf, filterOf, isFiltered, placeOf, type QueuePlace, queryOf } from '../queue/place.ts';
import { useQueue } from '../queue/use-queue.ts';
import { Views } from '../queue/views.tsx';
import { queues } from '../queues/index.generated.ts';
import { Stale } from '../shell/connection.tsx';
import { useArrival } from '../use-arrival.ts';
import { useSettled } from '../use-settled.ts';
import { useTitle } from '../use-title.ts';
import { useWide } from '../use-wide.ts';

const EVERYWHERE = { view: 'all', search: '', kind: null, track: null, tag: null, incident: null } as const;

/** The officer's queue: views on the left, rows in the middle, the incident beside them where there is room. */
export function QueueScreen() {
  const { membership } = useOrganization();
  const [, navigate] = useLocation();
  const place = placeOf(useSearch(), KIND_NAMES);
  const wide = useWide();
  const heading = useArrival();
  const queue = queues[place.view];
  rememberQueue(membership.slug, addressOf(membership.slug, place));
  const counts = useCounts();
  useTitle(
    `${counts !== undefined && counts.new > 0 ? `(${counts.new}) ` : ''}${queue.title} · ${membership.organizationName}`,
  );
  function go(change: Partial<QueuePlace>): void {
    navigate(addressOf(membership.slug, { ...place, ...change }), { replace: true });
  }
  return (
    <div class="queue">
      <h1 class="unseen" ref={heading} tabIndex={-1}>
        Queue
      </h1>
      <div class="queue-side">
        <Views
          current={place.view}
          counts={counts}
          hrefOf={(view) => addressOf(membership.slug, { ...place, view, incident: null })}
        />
        <Saved
          query={queryOf(place)}
          suggests={queue.title}
          hrefOf={(query) => `/o/${membership.slug}/queue?${query}`}
        />
        <Kinds
          current={place.view === 'open' ? place.kind : null}
          hrefOf={(kind) => addressOf(membership.slug, { ...EVERYWHERE, view: 'open', kind })}
        />
      </div>
      <section class="queue-list" aria-label={queue.title}>
        <Filters place={place} onPlace={go} />
        <Enter />
        <Stale />
        {place.view === 'soon' || place.view === 'late' ? <DueBeside which={place.view} /> : null}
        <Rows key={place.view} place={place} wide={wide} onPlace={go} />
      </section>
      {wide ? <Beside id={place.incident} /> : null}
    </div>
  );
}

function useCounts() {
  const counts = useRead(QUEUE_COUNTS, {});
  useChanges(counts.renew);
  return counts.data?.queueCounts;
}

type RowsProps = {
  readonly place: QueuePlace;
  readonly wide: boolean;
  readonly onPlace: (change: Partial<QueuePlace>) => void;
};

function Rows({ place, wide, onPlace }: RowsProps) {
  const { membership } = useOrganization();
  const [, navigate] = useLocation();
  const [selection, select] = useState<Selection>(NOTHING);
  const { variables, empty } = queues[place.view];
  const queue = useQueue({ ...variables, filter: filterOf(place) }, place.incident);
  const hrefOf = (id: string) => `/o/${membership.slug}/incident/${encodeURIComponent(id)}`;
  const problem = queue.problem === null || queue.problem.is === 'signed-out' ? null : queue.problem;
  if (queue.rows === null) {
    if (problem === null) return <Skeleton lines={12} says="Reading the queue" />;
    // Being offline is said above already.
    return problem.is === 'offline' ? null : <ProblemNotice problem={problem} again={queue.again} />;
  }
  const listed = queue.rows.map(({ row }) => row);
  const chosen = among(
    selection,
    listed.map(({ id }) => id),
  );
  return (
    <>
      <Bulk chosen={listed.filter(({ id }) => chosen.ids.has(id))} onClear={() => select(NOTHING)} />
      {problem === null || problem.is === 'offline' ? null : (
        <ProblemNotice problem={problem} again={queue.again} />
      )}
      {queue.rows.length > 0 ? (
        <List
          rows={queue.rows}
          reading={place.incident}
          hrefOf={hrefOf}
          onPass={(id) => (wide ? onPlace({ incident: id }) : undefined)}
          onRead={(id) => (wide ? onPlace({ incident: id }) : navigate(hrefOf(id)))}
          onOpen={(id) => navigate(hrefOf(id))}
          onLooked={queue.looked}
          hasOlder={queue.hasOlder}
          readingOlder={queue.readingOlder}
          onOlder={queue.readOlder}
          selection={chosen}
          onSelect={select}
        />
      ) : isFiltered(place) ? (
        <Empty
          title="Nothing matches"
          action={
            <Button onPress={() => onPlace(place.view === 'all' ? EVERYWHERE : { view: 'all' })}>
              {place.view === 'all' ? 'Clear the filter' : 'Look in all incidents'}
            </Button>
          }
        >
          Nothing in this view fits the search and filters. A reference is found with or without its dashes;
          what was written in notes and questions is found by whole words.
        </Empty>
      ) : (
        <Empty title={empty.title}>{empty.teach}</Empty>
      )}
    </>
  );
}

/** Each view of an incident is recorded: one that is only passed by with j and k is not read. */
const PASSED_BY = 200;

function Beside({ id }: { readonly id: string | null }) {
  const settled = useSettled(id, PASSED_BY);
  return (
    <section class="queue-beside" aria-label="Incident">
      {settled === null ? (
        <Empty title="Choose an incident to read it here">
          <kbd>j</kbd> and <kbd>k</kbd> go through the queue, <kbd>o</kbd> opens one on a page of its own,{' '}
          <kbd>?</kbd> shows all keys.
        </Empty>
      ) : (
        <IncidentView key={settled} name={settled} />
      )}
    </section>
  );
}
