import type { OrganizationId } from '@needful/shared/domain/ids.ts';
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
 * Where one of them fails nothing of the others was kept, and each is carried out alone: two that are the same report,
 * or whose references are, find that out only then. Where the database cannot take them all are told so.
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
    while (line.length > 0) await carryOut(org, line.splice(0, MOST));
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
