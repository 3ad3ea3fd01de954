import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { sites } from '@needful/shared/sites/index.generated.ts';
import { faultOfSelector } from '@needful/shared/wire/selector.ts';
import { parseSiteProfile } from '@needful/shared/wire/site-profile.ts';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { findAct, type Place } from '../../extension/page/match.ts';
import { readFacts } from '../../extension/page/read-facts.ts';

/** What must be read from one saved page. `null` for `act`: nothing to report there. */
type Expected = {
  readonly url: string;
  readonly act: string | null;
  readonly button?: boolean;
  readonly facts?: object;
};
type Expectations = { readonly timeZone: string; readonly pages: Readonly<Record<string, Expected>> };

const FOLDER = import.meta.dirname;
const entries: readonly (readonly [string, SiteProfile])[] = Object.entries(sites);

function expectationsOf(id: string): Expectations {
  return JSON.parse(readFileSync(join(FOLDER, id, 'expect.json'), 'utf8')) as Expectations;
}

function placeOf(id: string, page: string, url: string): Place {
  const { document } = parseHTML(readFileSync(join(FOLDER, id, page), 'utf8'));
  return { url: new URL(url), document: document as unknown as ParentNode };
}

function read(id: string, profile: SiteProfile, page: string, { url }: Expected): Expected {
  const place = placeOf(id, page, url);
  const act = findAct(profile, place);
  if (act === null) return { url, act: null };
  const scope =
    act.each === undefined ? place.document : (place.document.querySelector(act.each) ?? place.document);
  const { site: _, act: __, ...facts } = readFacts(id, act, place, scope);
  const button = act.button !== null && scope.querySelector(act.button.beside) !== null;
  return { url, act: act.act, button, facts };
}

describe.each(entries)('the profile %s', (id, profile) => {
  test('is data of the closed vocabulary and nothing else', () => {
    expect(parseSiteProfile(profile)).toEqual(profile);
  });

  test('has a saved page and what must be read from it, or says why it is unproven', () => {
    const proven = existsSync(join(FOLDER, id, 'expect.json'));
    expect(proven || profile.unproven !== null, `${id} has no test/sites/${id}/expect.json`).toBe(true);
  });
});

describe.each(entries)('what is said of %s', (id, { title, unproven, acts }) => {
  const row = readFileSync(join(FOLDER, '../../docs/sites.md'), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${title} |`));

  test('is unproven, with its basis, unless its pages were saved by a program from the running site', () => {
    const saved = existsSync(join(FOLDER, id, 'capture.ts'));
    expect(unproven === null, `${id}: unproven is null where capture.ts is, and only there`).toBe(saved);
    if (unproven !== null) expect(unproven, `${id} does not say what it is based on`).toMatch(/\bBased on /);
  });

  test('stands in docs/sites.md as it is: run or unproven, and reading nothing where it knows no act', () => {
    expect(row, `docs/sites.md does not name ${title}`).toBeDefined();
    const [, , standing, reads] = (row ?? '').split('|').map((cell) => cell.trim());
    expect(standing).toBe(unproven === null ? 'run' : 'unproven');
    expect(reads === 'nothing').toBe(acts.length === 0);
  });
});

test.each(['aria-label', 'title', 'alt', 'placeholder'])(
  'no profile can ask for a label of one language: %s is no part of the vocabulary',
  (attribute) => {
    expect(faultOfSelector(`button[${attribute}="Send"]`)).not.toBeNull();
  },
);

describe.each(entries.filter(([id]) => existsSync(join(FOLDER, id, 'expect.json'))))('%s', (id, profile) => {
  const { timeZone, pages } = expectationsOf(id);

  test.each(Object.entries(pages))('%s yields exactly the expected facts', (page, expected) => {
    process.env.TZ = timeZone;
    expect(read(id, profile, page, expected)).toEqual(expected);
  });

  test('has expectations for every saved page', () => {
    const saved = readdirSync(join(FOLDER, id)).filter((name) => name.endsWith('.html'));
    expect(Object.keys(pages).sort()).toEqual(saved.sort());
  });
});
