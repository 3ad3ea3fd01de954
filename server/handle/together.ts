import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { isUnavailable } from '../database/unavailable.ts';
import { type Answer, handleAll, type Order, type Shell } from './incident.ts';

export type TakeTogether = (order: Order) => Promise<Answer>;

/** So many share a COMMIT at most, so that a fault of one undoes little. */
const MOST = 16;

type Waiting = {
  readonly order: Order;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Carries out orders of one organization that come while another of them is on its way together, with one lock and one
 * COMMIT. The chain lets an organization write one thing at a time, each of which lasts two trips and a write to the
 * disk: a hundred reports of one minute would queue up for that. Each is answered after the COMMIT that keeps it.
 *
 * No two of a group concern the same report or reference: the second is decided on what the first left. Where one of
 * them fails nothing of the others was kept, and each is carried out alone. Where the database cannot take them all are
 * told so.
 */
export function takingTogether(shell: Shell): TakeTogether {
  const lines = new Map<OrganizationId, Waiting[]>();
  const carryOut = async (org: OrganizationId, group: readonly Waiting[]): Promise<void> => {
    try {
      const orders = group.map(({ order }) => order);
      const answers = await handleAll(shell, org, orders);
      for (const [at, { resolve }] of group.entries()) resolve(answers[at] as Answer);
    } catch (error) {
      if (group.length > 1 && !isUnavailable(error)) for (const one of group) await carryOut(org, [one]);
      else for (const { reject } of group) reject(error);
    }
  };
  const empty = async (org: OrganizationId, line: Waiting[]): Promise<void> => {
    while (line.length > 0) await carryOut(org, takeGroup(line));
    lines.delete(org);
  };
  return (order) =>
    new Promise((resolve, reject) => {
      const { org } = order.given;
      const one = { order, resolve, reject };
      const line = lines.get(org);
      if (line !== undefined) return line.push(one);
      const begun = [one];
      lines.set(org, begun);
      void empty(org, begun);
    });
}

/** Takes the first of the line that may share a COMMIT; the others stay in their order. */
function takeGroup(line: Waiting[]): Waiting[] {
  const group = new Map<string, Waiting>();
  const left: Waiting[] = [];
  for (const one of line) {
    const about = aboutOf(one.order);
    if (group.size < MOST && !group.has(about)) group.set(about, one);
    else left.push(one);
  }
  line.splice(0, line.length, ...left);
  return [...group.values()];
}

function aboutOf({ target }: Order): string {
  return 'reportId' in target ? referenceOf(target.reportId) : target.incidentId;
}
