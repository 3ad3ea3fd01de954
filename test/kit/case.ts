import { randomUUID } from 'node:crypto';
import { aReport, sendReport } from './report.ts';
import type { SignedIn } from './server.ts';

/** Who works on it, in which organization. */
export type CaseWorkers = { readonly staff: SignedIn; readonly officer: SignedIn; readonly org: string };

export type Refused = { readonly code: string; readonly message: string; readonly field: string | null };

/** One incident, reported by the staff and worked on by the officer as the officer's page does. */
export type Case = {
  readonly id: string;
  readonly reference: string;
  /** Gives a command whose arguments are written out; answers null, or the refusal. */
  does(mutation: string, args: string, by?: SignedIn): Promise<Refused | null>;
  /** The same, where a refusal is a fault of the test. @throws with the refusal */
  did(mutation: string, args: string, by?: SignedIn): Promise<void>;
  /** What the officer sees of the incident: fields in GraphQL. */
  sees<Data>(fields: string): Promise<Data>;
};

/** @param over of the report of a misdirected e-mail */
export async function openCase({ staff, officer, org }: CaseWorkers, over: object = {}): Promise<Case> {
  const { reference } = await sendReport(staff, aReport(over), org);
  const find = 'query ($reference: String!) { incidentByReference(reference: $reference) { id } }';
  const found = await officer.ask<{ incidentByReference: { id: string } }>(find, { reference }, org);
  const id = found.data?.incidentByReference.id ?? '';
  async function does(mutation: string, args: string, by = officer): Promise<Refused | null> {
    const text = `mutation ($id: ID!, $m: ID!) { done: ${mutation}(id: $id, messageId: $m, ${args}) {
      __typename ... on Refusal { code message field } } }`;
    const answer = await by.ask<{ done: { code?: string } }>(text, { id, m: randomUUID() }, org);
    if (answer.data == null) throw new Error(JSON.stringify(answer));
    return answer.data.done.code === undefined ? null : (answer.data.done as Refused);
  }
  return {
    id,
    reference,
    does,
    async did(mutation, args, by) {
      const refused = await does(mutation, args, by);
      if (refused !== null) throw new Error(`${mutation} was refused: ${refused.message}`);
    },
    async sees<Data>(fields: string) {
      const text = `query ($id: ID!) { incident(id: $id) { ${fields} } }`;
      const answer = await officer.ask<{ incident: Data }>(text, { id }, org);
      if (answer.data == null) throw new Error(JSON.stringify(answer));
      return answer.data.incident;
    },
  };
}
