import { randomUUID } from 'node:crypto';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant } from '@needful/shared/domain/ids.ts';
import { sendReport } from '../../kit/report.ts';
import type { SignedIn } from '../../kit/server.ts';
import type { Maker } from './areas/_define.ts';
import { type Ground, incidentIn } from './ground.ts';

export const SOMEWHERE = { kind: 'FAX', address: '614 555 0101' };

export async function incidents(ground: Ground) {
  const reports = [ground.full, ground.nameless, ground.told];
  return await Promise.all(reports.map((report) => incidentIn(ground, report)));
}

export async function byOfficer({ needful, callers }: Ground, call: string): Promise<void> {
  const { headers, org } = callers.officer;
  const done = await needful.ask(headers, `mutation { done: ${call} { __typename } }`, {}, org);
  if (!JSON.stringify(done.data).includes('Success')) throw new Error(`${call}: ${JSON.stringify(done)}`);
}

export function todayOfNorth(): string {
  return dayIn('America/New_York', new Date().toISOString() as Instant);
}

export function onFresh(given: object): Maker {
  return async (ground) => [{ id: (await aFreshIncident(ground)).id, messageId: randomUUID(), ...given }];
}

export function toSecond(given: (person: string) => object): Maker {
  return async (ground) => [
    {
      ...(await anOfficersMessage(ground)),
      ...given(ground.second.personId),
      reason: 'A word of north.',
    },
  ];
}

export async function anOfficersMessage(ground: Ground) {
  return { id: (await aFreshIncident(ground)).id, messageId: randomUUID() };
}

export async function aFreshIncident(ground: Ground) {
  const { headers, org } = ground.callers.staff;
  const ask: Parameters<typeof sendReport>[0]['ask'] = (query, variables) =>
    ground.needful.ask(headers, query, variables, org);
  const { reportId } = await sendReport({ ask });
  return { reportId, ...(await incidentIn(ground, reportId)) };
}

export async function aMessage(ground: Ground) {
  return { reportId: (await aFreshIncident(ground)).reportId, messageId: randomUUID() };
}

export async function aSigned(ground: Ground, signer: Pick<SignedIn, 'ask'>) {
  const { id } = await aFreshIncident(ground);
  const sign = `mutation { incidentSignConclusion(id: "${id}", messageId: "${randomUUID()}", conclusion: BREACH) { __typename } }`;
  await signer.ask(sign, {}, ground.north.organizationId);
  return { id, messageId: randomUUID() };
}
