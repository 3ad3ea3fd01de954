import { randomUUID } from 'node:crypto';
import type { SignedIn } from './server.ts';

export const REPORT = /* GraphQL */ `mutation ($report: ReportInput!, $sentAt: DateTime!) {
  incidentReport(report: $report, sentAt: $sentAt) {
    __typename
    ... on IncidentReportSuccess { receipt { reportId reference } }
    ... on Refusal { code message field }
  }
}`;

export type ReportResult = {
  readonly incidentReport: {
    readonly __typename: string;
    readonly code?: string;
    readonly receipt?: { readonly reportId: string; readonly reference: string };
  };
};

/** A report of an e-mail to the wrong person, as an extension would send it. */
export function aReport(over: object = {}) {
  return {
    reportId: randomUUID(),
    kind: 'misdirected-email',
    door: 'page-button',
    site: 'roundcube',
    act: 'read-sent-mail',
    noticedAt: new Date().toISOString(),
    facts: { recipients: [{ domain: 'othermail.example', hash: 'a'.repeat(43) }], recipientCount: 1 },
    ...over,
  };
}

/**
 * Sends it and gives the receipt.
 * @throws with the whole answer where the report was not kept
 */
export async function sendReport(
  who: Pick<SignedIn, 'ask'>,
  report: object = aReport(),
  org?: string,
): Promise<{ readonly reportId: string; readonly reference: string }> {
  const answer = await who.ask<ReportResult>(REPORT, { report, sentAt: new Date().toISOString() }, org);
  const receipt = answer.data?.incidentReport.receipt;
  if (receipt === undefined) throw new Error(`The report was not kept: ${JSON.stringify(answer)}`);
  return receipt;
}
