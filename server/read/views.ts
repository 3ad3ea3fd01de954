/** The views of the queue, as the API knows them; the officer's page names and explains them in `server/admin/queues`. */
export const QUEUE_VIEWS = [
  'new',
  'mine',
  'soon',
  'late',
  'sign-off',
  'answer',
  'privacy',
  'security',
  'both',
  'open',
  'all',
  'merged',
  'closed',
] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** What is due within so many days, today among them, is due soon. */
export const SOON_DAYS = 14;

type View = {
  /**
   * In SQL, over `i`. Each is served by an index under row-level security: equality and order of text, ids and times
   * alone, and what is open by indexes of open incidents.
   * @param person the placeholder of who asks
   * @param today makes the placeholder of the day of asking, where the view hangs on it
   */
  readonly condition: (person: string, today: () => string) => string;
  readonly order: keyof typeof ORDERS;
};

/** The columns a view is read along, and what comes after a row of it. */
export const ORDERS = {
  newest: { column: 'i.reported_at', type: 'timestamptz', direction: 'desc', beyond: '<' },
  due: { column: 'i.next_due_on', type: 'date', direction: 'asc', beyond: '>' },
} as const;

/** What went into another incident is worked on there. */
export const OPEN = 'i.closed_at is null and i.merged_into is null';

function newest(condition: string): View {
  return { condition: () => condition, order: 'newest' };
}

export const VIEWS: Readonly<Record<QueueView, View>> = {
  new: newest(`i.status = 'reported'`),
  mine: { condition: (person) => `${OPEN} and i.assignee_id = ${person}`, order: 'newest' },
  soon: {
    condition(_person, today) {
      const day = today();
      return `${OPEN} and i.next_due_on >= ${day} and i.next_due_on <= ${day} + ${SOON_DAYS}`;
    },
    order: 'due',
  },
  late: { condition: (_person, today) => `${OPEN} and i.next_due_on < ${today()}`, order: 'due' },
  'sign-off': newest(`i.check_needed = 'before'`),
  answer: newest(`i.waiting_for = 'reporter' and i.merged_into is null`),
  privacy: newest(`${OPEN} and i.track = 'privacy'`),
  security: newest(`${OPEN} and i.track = 'security'`),
  both: newest(`${OPEN} and i.track = 'both'`),
  open: newest(OPEN),
  all: newest('true'),
  merged: newest(`i.status = 'merged'`),
  closed: newest(`i.status = 'closed'`),
};
