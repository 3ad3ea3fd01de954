import './views.css';
import { Link } from 'wouter-preact';
import type { QueueCountsQuery } from '../generated/graphql.ts';
import type { Queue } from '../queues/_define.ts';
import { type QueueId, queues } from '../queues/index.generated.ts';

type Counts = QueueCountsQuery['queueCounts'];
type Props = {
  readonly current: QueueId;
  readonly counts: Counts | undefined;
  readonly hrefOf: (view: QueueId) => string;
};

const inOrder = (Object.entries(queues) as [QueueId, Queue][]).sort(([, a], [, b]) => a.rank - b.rank);

/** The views of the queue, each with how many are in it. */
export function Views({ current, counts, hrefOf }: Props) {
  return (
    <nav class="views" aria-label="Views of the queue">
      <ul>
        {inOrder.map(([id, queue]) => (
          <li key={id}>
            <Link href={hrefOf(id)} aria-current={id === current ? 'page' : undefined}>
              {queue.title}
              <span class="views-count">
                {counts === undefined ? '' : counted(counts[queue.count], counts.cap)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Counts end at a cap: beyond it only "more" is known. */
function counted(count: number, cap: number): string {
  return count > cap ? `${cap}+` : String(count);
}
