import type { ReportId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import type { Colleague, Practice } from '../../kit/practice.ts';
import type { TestServer } from '../../kit/server.ts';
import type { Caller } from './callers.ts';

export type Asked = { readonly headers: Record<string, string>; readonly org: string };

/** Two practices; of `north` something stands in every field that can be asked for. */
export type Ground = {
  readonly needful: TestServer;
  readonly north: Practice;
  readonly south: Practice;
  /** How each asks of practice `north`. */
  readonly callers: Readonly<Record<Caller, Asked>>;
  /** An officer and administrator of practice `south`, asking at home. */
  readonly abroad: Asked;
  readonly second: Colleague;
  /** Report ids: one of the staff's with everything that can happen, one of the installation's, one told to an officer. */
  readonly full: string;
  readonly nameless: string;
  readonly told: string;
};

/** The same before any incident is reported. */
export type Part = Omit<Ground, 'full' | 'nameless' | 'told'>;

/** An entry of the register in which every field says something. */
export const ENTRY = '018f0000-0000-7000-8000-000000000001';
export const ENTRY_ABROAD = '018f0000-0000-7000-8000-000000000002';

export async function enrol(needful: TestServer, practice: Practice): Promise<Record<string, string>> {
  const { organizationId, enrolmentCode } = practice;
  const response = await fetch(`${needful.origin}/api/enrol`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organizationId, enrolmentCode, label: 'Desk of north' }),
  });
  const credential = (await response.json()) as { installationId: string; secret: string };
  return { 'x-needful-installation': `${credential.installationId}.${credential.secret}` };
}

/** The incident that a report opened in practice `north`, as its officer finds it. */
export async function incidentIn(
  { needful, callers }: Pick<Ground, 'needful' | 'callers'>,
  reportId: string,
): Promise<{ readonly id: string; readonly reference: string }> {
  const { headers, org } = callers.officer;
  const reference = referenceOf(reportId as ReportId);
  const { data } = await needful.ask<{ incidentByReference: { id: string } }>(
    headers,
    'query ($reference: String!) { incidentByReference(reference: $reference) { id } }',
    { reference },
    org,
  );
  if (data?.incidentByReference == null) throw new Error('The report opened no incident');
  return { id: data.incidentByReference.id, reference };
}
