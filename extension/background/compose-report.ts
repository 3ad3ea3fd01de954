import type { CalendarDate, Instant, ReportId } from '@needful/shared/domain/ids.ts';
import type { Door, RecipientFact, Report, ReportFacts } from '@needful/shared/domain/incident/report.ts';
import type { Reading } from '../messages/_reading.ts';
import { domainOf } from './domain-of.ts';
import { keyedHash } from './hash-key.ts';

export type ToCompose = {
  readonly reportId: ReportId;
  readonly kind: string;
  readonly door: Door;
  readonly noticedAt: Instant;
  readonly occurredOn: CalendarDate | null;
  readonly reading: Reading | null;
};

/**
 * The report of a reading: addresses become domains and keyed hashes here, and go no further. The preview and
 * the click both come through this function, so that what was shown is what is sent.
 *
 * @param hashKey null while the organization's key is not known: then what needs it is left out
 */
export async function composeReport(given: ToCompose, hashKey: CryptoKey | null): Promise<Report> {
  const { reading, ...rest } = given;
  if (reading === null) return { ...rest, place: null, facts: {} };
  return { ...rest, place: { site: reading.site, act: reading.act }, facts: await factsOf(reading, hashKey) };
}

async function factsOf(reading: Reading, hashKey: CryptoKey | null): Promise<ReportFacts> {
  const { recipients, sender, message, site: _, act: __, sentAt, ...plain } = reading;
  const hashed = hashKey === null || recipients === undefined ? [] : await recipientsOf(recipients, hashKey);
  const senderDomain = sender === undefined ? null : domainOf(sender);
  return {
    ...(hashed.length > 0 ? { recipients: hashed } : {}),
    ...plain,
    ...(recipients !== undefined && plain.recipientCount === undefined
      ? { recipientCount: recipients.length }
      : {}),
    ...(senderDomain === null ? {} : { senderDomain }),
    ...(sentAt === undefined ? {} : { sentAt: sentAt as Instant }),
    ...(hashKey === null || message === undefined
      ? {}
      : { messageHash: await keyedHash(hashKey, `${reading.site} ${message}`) }),
  };
}

async function recipientsOf(addresses: readonly string[], hashKey: CryptoKey): Promise<RecipientFact[]> {
  const known = new Map(addresses.map((address) => [address.trim().toLowerCase(), domainOf(address)]));
  const facts: RecipientFact[] = [];
  for (const [address, domain] of known) {
    if (domain !== null) facts.push({ domain, hash: await keyedHash(hashKey, address) });
  }
  return facts;
}
