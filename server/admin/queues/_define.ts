import type { QueueCountsQuery, QueueQueryVariables } from '../generated/graphql.ts';

/** One view of the queue: variables over the one `incidents(filter …)`, and what it says when it is empty. */
export type Queue = {
  readonly title: string;
  /** Order among the views, from the top; each has its own. */
  readonly rank: number;
  readonly variables: Pick<QueueQueryVariables, 'view'>;
  /** The count beside its name. */
  readonly count: Exclude<keyof QueueCountsQuery['queueCounts'], '__typename' | 'cap'>;
  /** What an empty view says: that nothing is here, and what brings something here. */
  readonly empty: { readonly title: string; readonly teach: string };
};

export function defineQueue(queue: Queue): Queue {
  return queue;
}
