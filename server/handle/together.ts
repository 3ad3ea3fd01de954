import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { isUnavailable } from '../database/unavailable.ts';
import { type Answer, handleAll, type Order, type Shell } from './incident.ts';
import { keepNew } from './new-reports.ts';

export type TakeTogether = (order: Order) => Promise<Answer>;

/** So many share a COMMIT at most, so that a fault of one undoes little. */
const MOST = 16;
/** A second group leaves beside the first once so many wait: larger groups cost less, smaller ones answer sooner. */
const ENOUGH = MOST / 2;
const AT_ONCE = 2;
/** A group that hangs, on a row that somebody else holds perhaps, keeps the next ones waiting no longer than this. */
const PATIENCE_MS = 100;

type Waiting = {
  readonly order: Order;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Carries out reports that come while others are on their way together, with one COMMIT. Each would last two trips and
 * a write to the disk, and the chain lets an organization write one thing at a time: a hundred reports of one minute
 * would queue up for that. Each is answered after the COMMIT that keeps it.
 *
 * No two of a group concern the same report or reference: the second is decided on what the first left. An organization
 * is in one group at a time. What is there already is carried out apart from the group, and so are the reports of an
 * organization whose history somebody else is writing: the others do not wait for it. Where a group fails nothing of it
 * was kept: each organization's are carried out alone, and if those fail each of them. Where the database cannot take
 * them all are told so.
 */
export function takingTogether(shell: Shell): TakeTogether {
  const line: Waiting[] = [];
  const busy = new Set<OrganizationId>();
  let underWay = 0;
  const carryOut = async (group: readonly Waiting[]): Promise<void> => {
    const lots = lotsOf(group);
    const answers = await keepNew(
      shell,
      lots.map(({ org, waiting }) => ({ org, orders: waiting.map(({ order }) => order) })),
    ).catch((error: unknown) => {
      if (!isUnavailable(error)) return new Map<Order, Answer>();
      for (const { reject } of group) reject(error);
      return null;
    });
    for (const { org, waiting } of lots) {
      const rest = waiting.filter(({ order, resolve }) => {
        const answer = answers?.get(order);
        if (answer !== undefined) resolve(answer);
        return answers !== null && answer === undefined;
      });
      void alone(shell, org, rest).finally(() => {
        busy.delete(org);
        next();
      });
    }
  };
  const next = (): void => {
    while (underWay === 0 || (underWay < AT_ONCE && line.length >= ENOUGH)) {
      const group = takeGroup(line, busy);
      if (group.length === 0) return;
      underWay += 1;
      void overOrAfter(PATIENCE_MS, carryOut(group)).finally(() => {
        underWay -= 1;
        next();
      });
    }
  };
  return (order) =>
    new Promise((resolve, reject) => {
      line.push({ order, resolve, reject });
      next();
    });
}

/** Resolves when the work is over, or after so long. */
async function overOrAfter(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, impatience]);
  clearTimeout(timer);
}

/** Carries out what one organization asks, waiting for its history; where that fails, each by itself. */
async function alone(shell: Shell, org: OrganizationId, group: readonly Waiting[]): Promise<void> {
  if (group.length === 0) return;
  try {
    const orders = group.map(({ order }) => order);
    const answers = await handleAll(shell, org, orders);
    for (const [at, { resolve }] of group.entries()) resolve(answers[at] as Answer);
  } catch (error) {
    if (group.length > 1 && !isUnavailable(error)) for (const one of group) await alone(shell, org, [one]);
    else for (const { reject } of group) reject(error);
  }
}

/** Takes the first of the line that may share a COMMIT, and marks their organizations; the others stay in their order. */
function takeGroup(line: Waiting[], busy: Set<OrganizationId>): Waiting[] {
  const group = new Map<string, Waiting>();
  const left: Waiting[] = [];
  for (const one of line) {
    const { org } = one.order.given;
    const about = `${org} ${aboutOf(one.order)}`;
    if (group.size < MOST && !group.has(about) && !busy.has(org)) group.set(about, one);
    else left.push(one);
  }
  line.splice(0, line.length, ...left);
  for (const { order } of group.values()) busy.add(order.given.org);
  return [...group.values()];
}

function lotsOf(group: readonly Waiting[]): readonly { org: OrganizationId; waiting: readonly Waiting[] }[] {
  const lots = Map.groupBy(group, ({ order }) => order.given.org);
  return [...lots].map(([org, waiting]) => ({ org, waiting }));
}

function aboutOf({ target }: Order): string {
  return 'reportId' in target ? referenceOf(target.reportId) : target.incidentId;
}
