import { CardCountedDocument, type CardOutcome } from '../../generated/graphql.ts';
import { ask } from '../api.ts';
import { readEnrolment } from '../enrolment.ts';
import { readInstallation } from '../installation.ts';
import { bearer } from '../session.ts';

export type Counting = {
  /** Null for an act that was considered, whatever the rules said of it. */
  readonly rule: string | null;
  readonly site: string;
  readonly act: string;
  readonly outcome: CardOutcome;
  readonly combination: string;
  readonly reason: string | null;
};

/**
 * Counts through the installation, so that the server cannot tie a card to a person; a person's token is second. A
 * count that is lost is lost: it is not worth a record.
 */
export async function count(counting: Counting): Promise<void> {
  const enrolment = await readEnrolment();
  if (enrolment === null) return;
  const installation = await readInstallation(enrolment);
  const token = installation === null ? (await bearer(enrolment, Date.now())).token : null;
  if (installation !== null || token !== null) {
    await ask(enrolment, CardCountedDocument, counting, { bearer: token, installation });
  }
}
