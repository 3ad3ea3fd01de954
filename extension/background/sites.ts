import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { sites } from '@needful/shared/sites/index.generated.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { SiteRow } from '../messages/_answers.ts';
import type { Sender } from '../messages/_define.ts';
import type { Reading } from '../messages/_reading.ts';
import { announceChange } from './changed.ts';
import { forBrowser, matchesPattern } from './match-pattern.ts';
import { drawMenu } from './menu.ts';
import { readPolicy } from './policy.ts';
import { readProfiles } from './profiles.ts';
import { registerDetector } from './register-detector.ts';
import { readSettings } from './sync.ts';

/** One place that Needful is told to read, and by which profile. */
export type Assignment = { readonly match: string; readonly profile: string; readonly by: SiteRow['by'] };

const chosenSchema = z.array(z.object({ origin: z.string(), profile: z.string() }));

/** Policy before organization before person before vendor: the first that fits a place counts. */
export async function readAssignments(): Promise<readonly Assignment[]> {
  const profiles = await readProfiles();
  return (await allAssignments(profiles)).filter(({ profile }) => profiles.has(profile));
}

/** Whether a place would be read, had the organization not switched its profile off. */
export async function isSwitchedOff(url: string): Promise<boolean> {
  const off = ((await readSettings())?.profiles ?? []).filter(({ body }) => body === null);
  const ids = new Set(off.map(({ id }) => id));
  const vendors = Object.entries<SiteProfile>(sites);
  return (await allAssignments(vendors)).some(
    ({ profile, match }) => ids.has(profile) && matchesPattern(match, url),
  );
}

async function allAssignments(
  profiles: Iterable<readonly [string, SiteProfile]>,
): Promise<readonly Assignment[]> {
  const [policy, settings, chosen] = await Promise.all([readPolicy(), readSettings(), readChosen()]);
  const expand = (by: SiteRow['by']) => (given: { profile: string; matches: readonly string[] }) =>
    given.matches.map((match) => ({ match, profile: given.profile, by }));
  const vendors = [...profiles].map(([profile, { matches }]) => ({ profile, matches }));
  return [
    ...policy.sites.flatMap(expand('policy')),
    ...(settings?.sites ?? []).flatMap(expand('organization')),
    ...chosen.map(({ origin, profile }) => ({ match: `${origin}/*`, profile, by: 'person' as const })),
    ...vendors.flatMap(expand('vendor')),
  ].filter(({ match }) => forBrowser(match) !== null);
}

async function readChosen(): Promise<z.infer<typeof chosenSchema>> {
  const { sites: stored } = await browser.storage.local.get('sites');
  return chosenSchema.safeParse(stored).data ?? [];
}

export async function assignmentFor(url: string): Promise<Assignment | null> {
  return (await readAssignments()).find(({ match }) => matchesPattern(match, url)) ?? null;
}

export async function isGranted(match: string): Promise<boolean> {
  const origin = forBrowser(match);
  return origin !== null && browser.permissions.contains({ origins: [origin] });
}

export type SiteOfPage = { readonly site: string; readonly profile: SiteProfile };

/** The profile for a frame, by the address the browser tells of it. */
export async function siteOfPage(sender: Sender): Promise<SiteOfPage | null> {
  if (sender.from !== 'page') return null;
  const assignment = await assignmentFor(sender.url);
  const profile = assignment === null ? undefined : (await readProfiles()).get(assignment.profile);
  return assignment === null || profile === undefined ? null : { site: assignment.profile, profile };
}

/** @throws when a page speaks for a site that it is not: its code is not ours any more */
export async function requireOwnSite(reading: Reading | null, sender: Sender): Promise<void> {
  if (sender.from !== 'page') return;
  const own = await siteOfPage(sender);
  if (reading === null || own?.site !== reading.site)
    throw new Error('This page is not the site it speaks for.');
}

/** Brings the registered detector and the menu's entry in line with what is assigned and granted. */
export async function registerSites(): Promise<void> {
  const granted = new Set<string>();
  for (const { match } of await readAssignments()) {
    const origin = forBrowser(match);
    if (origin !== null && (await isGranted(match))) granted.add(origin);
  }
  await registerDetector([...granted]);
  await drawMenu([...granted]);
  announceChange();
}

export async function listSites(): Promise<{
  readonly sites: readonly SiteRow[];
  readonly profiles: readonly {
    readonly id: string;
    readonly title: string;
    readonly unproven: string | null;
  }[];
}> {
  const rows: SiteRow[] = [];
  const known = await readProfiles();
  for (const { match, profile, by } of await readAssignments()) {
    const found = known.get(profile);
    const ask = forBrowser(match);
    if (found === undefined || ask === null) continue;
    const origin = match.replace(/\/\*$/, '');
    rows.push({
      origin,
      profile,
      by,
      title: found.title,
      unproven: found.unproven,
      granted: await isGranted(match),
      ask: [ask],
    });
  }
  const profiles = [...known]
    .filter(([, { reach }]) => reach === undefined)
    .map(([id, { title, unproven }]) => ({ id, title, unproven }));
  return { sites: rows, profiles };
}

export async function rememberSite(request: {
  readonly origin: string;
  readonly profile: string;
}): Promise<{ readonly granted: boolean }> {
  const others = (await readChosen()).filter(({ origin }) => origin !== request.origin);
  await browser.storage.local.set({ sites: [...others, request] });
  await registerSites();
  return { granted: await isGranted(`${request.origin}/*`) };
}

export async function forgetSite(request: { readonly origin: string }): Promise<Record<string, never>> {
  const others = (await readChosen()).filter(({ origin }) => origin !== request.origin);
  await browser.storage.local.set({ sites: others });
  const origin = forBrowser(`${request.origin}/*`);
  const needed = (await readAssignments()).some(({ match }) => forBrowser(match) === origin);
  // A host that policy grants cannot be given back; it stays allowed and unread.
  if (origin !== null && !needed) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
  await registerSites();
  return {};
}
