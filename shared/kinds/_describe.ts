import { rangeInWords } from '../domain/incident/payload-in-words.ts';
import type { KeptFacts } from '../domain/incident/report.ts';
import type { DescribedFact } from './_define.ts';

/** Facts about a message, in the order an officer asks for them. */
export function describeMessage(facts: KeptFacts): DescribedFact[] {
  const described: DescribedFact[] = [];
  const domains = [...new Set(facts.recipients?.flatMap(({ domain }) => domain ?? []))];
  if (domains.length > 0) described.push({ label: 'Recipient domains', value: domains.join(', ') });
  const count = facts.recipientCount ?? facts.recipients?.length;
  if (count !== undefined) described.push({ label: 'Recipients', value: String(count) });
  if (facts.senderDomain !== undefined) described.push({ label: 'Sender domain', value: facts.senderDomain });
  if (facts.attachmentCount !== undefined)
    described.push({ label: 'Attachments', value: String(facts.attachmentCount) });
  if (facts.sentAt !== undefined) described.push({ label: 'Sent', value: facts.sentAt });
  if (facts.messageHash !== undefined) {
    described.push({ label: 'Message', value: `keyed hash ${facts.messageHash.slice(0, 10)}…` });
  }
  return described;
}

/** Facts about how much of a record was taken. */
export function describeExtent(facts: KeptFacts): DescribedFact[] {
  const described: DescribedFact[] = [];
  if (facts.wholeRecord !== undefined) {
    described.push({ label: 'Extent', value: facts.wholeRecord ? 'the whole record' : 'part of the record' });
  }
  if (facts.rangeDays !== undefined)
    described.push({ label: 'Time covered', value: rangeInWords(facts.rangeDays) });
  if (facts.sectionCount !== undefined)
    described.push({ label: 'Parts selected', value: String(facts.sectionCount) });
  return described;
}

export function describeNothing(): DescribedFact[] {
  return [];
}
