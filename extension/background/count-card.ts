import { CardCountedDocument, type CardOutcome } from '../generated/graphql.ts';
import { ask } from './api.ts';
import { readEnrolment } from './enrolment.ts';
import { readInstallation } from './installation.ts';
import { bearer } from './session.ts';

/** Counts through the installation, so that the server cannot tie a card to a person; a person's token is second. */
export async function countCard(request: {
  readonly rule: string;
  readonly site: string;
  readonly act: string;
  readonly outcome: CardOutcome;
}): Promise<Record<string, never>> {
  const enrolment = await readEnrolment();
  if (enrolment === null) return {};
  const installation = await readInstallation(enrolment);
  const token = installation === null ? (await bearer(enrolment, Date.now())).token : null;
  if (installation !== null || token !== null) {
    await ask(enrolment, CardCountedDocument, request, { bearer: token, installation });
  }
  return {};
}
