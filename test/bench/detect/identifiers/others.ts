import { PiiSanitizer } from '@cdssnc/sanitize-pii';
import { OpenRedaction } from '@openredaction/openredaction';
import { SyncCompositeRedactor } from 'redact-pii/lib/SyncCompositeRedactor.js';
import type { Contestant } from './score.ts';

/** A library that gives the text back without what it took for personal. */
type Redacts = (text: string) => string | Promise<string>;

/**
 * Generous with the others: whatever they call it, a value counts as found once its text stands no longer where it
 * stood. All as they come, without options of ours, but for the health preset where one is offered.
 */
export const OTHERS: readonly { readonly name: string; readonly redacts: Redacts }[] = [
  { name: 'redact-pii 3.4.0', redacts: redactPii() },
  { name: '@openredaction/openredaction 1.0.4, HIPAA preset', redacts: openRedaction() },
  { name: '@cdssnc/sanitize-pii 2.1.1', redacts: sanitizePii() },
];

/** Redacts every text first, since some answer later; then it is a contestant as any other. */
export async function contestantOf(
  { name, redacts }: (typeof OTHERS)[number],
  texts: readonly string[],
): Promise<Contestant> {
  const redacted = new Map<string, string>();
  for (const text of texts) redacted.set(text, await redacts(text));
  return {
    name,
    finds: ({ text, value }) => timesIn(redacted.get(text) ?? '', value) < timesIn(text, value),
    flags: (text) => redacted.get(text) !== text,
  };
}

function timesIn(text: string, value: string): number {
  return text.split(value).length - 1;
}

function redactPii(): Redacts {
  const redactor = new SyncCompositeRedactor();
  return (text) => redactor.redact(text);
}

function openRedaction(): Redacts {
  const redactor = new OpenRedaction({ preset: 'hipaa' });
  return async (text) => (await redactor.detect(text)).redacted;
}

function sanitizePii(): Redacts {
  const sanitizer = new PiiSanitizer();
  return (text) => sanitizer.sanitize(text);
}
