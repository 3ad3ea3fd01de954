import { browser } from 'wxt/browser';
import { z } from 'zod';
import { FactReadingCountedDocument } from '../generated/graphql.ts';
import { ask } from './api.ts';
import { readEnrolment } from './enrolment.ts';
import { readInstallation } from './installation.ts';
import type { SelfTest } from './run-self-test.ts';
import { readSettings } from './sync.ts';

/** What was tried today on this computer, so that a busy page counts no more than a quiet one. */
const triedSchema = z.object({ day: z.string(), what: z.array(z.string()) });

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

async function readTried(): Promise<readonly string[]> {
  const { tried } = await browser.storage.local.get('tried');
  const read = triedSchema.safeParse(tried).data;
  return read?.day === today() ? read.what : [];
}

export async function isReadingDue(site: string, what: string): Promise<boolean> {
  return !(await readTried()).includes(`${site} ${what}`);
}

/**
 * Counts, once a day for each site and act, what could be read and what could not: never what it was, never where.
 * Through the computer's own credential alone, so that no person can be tied to it. Lost counts are lost.
 */
export async function countReading(site: string, what: string, test: SelfTest): Promise<void> {
  const enrolment = await readEnrolment();
  const installation = enrolment === null ? null : await readInstallation(enrolment);
  if (enrolment === null || installation === null) return;
  const first = await navigator.locks.request('tried', async () => {
    const tried = await readTried();
    if (tried.includes(`${site} ${what}`)) return false;
    await browser.storage.local.set({ tried: { day: today(), what: [...tried, `${site} ${what}`] } });
    return true;
  });
  if (!first) return;
  const could = [...(test.recognised ? ['page'] : []), ...factsOf(test, true)];
  const couldNot = [...(test.recognised ? [] : ['page']), ...factsOf(test, false)];
  const request = { site, version: await versionOf(site), could, couldNot };
  await ask(enrolment, FactReadingCountedDocument, request, { bearer: null, installation }).catch(
    () => undefined,
  );
}

function factsOf({ lines }: SelfTest, wanted: boolean): readonly string[] {
  return lines.filter(({ readable }) => readable === wanted).map(({ fact }) => fact);
}

/** Of what the organization published in its place, counted from 1; else of the extension that it came with. */
async function versionOf(site: string): Promise<string> {
  const published = (await readSettings())?.profiles.find(({ id }) => id === site);
  return published === undefined ? browser.runtime.getManifest().version : `own.${published.version}`;
}
