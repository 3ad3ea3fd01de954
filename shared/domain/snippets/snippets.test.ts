import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../calendar.ts';
import type { CalendarDate, Instant, PersonId } from '../ids.ts';
import { isRefusal } from '../refusal.ts';
import { canonicalLanguage, isFor, textFor } from './choose.ts';
import type { SnippetCommand } from './commands.ts';
import { decideSnippet, evolveSnippet } from './decide.ts';
import { isReviewDue, type SnippetText, standingOf, type Versions } from './snippet.ts';

const ana = 'ana' as PersonId;
const ben = 'ben' as PersonId;
const day = (date: string) => date as CalendarDate;
const about = { snippetId: 'own', title: 'Own' } as const;

function write(after: number, digest = `text ${after}`): SnippetCommand {
  const said = { languages: ['en'], reviewMonths: 12, incident: null, libraryVersion: null } as const;
  return { ...about, ...said, type: 'write-snippet', after, digest };
}
const approve = (version: number) => ({ ...about, type: 'approve-snippet', version }) as const;
const review = (version: number) => ({ ...about, type: 'review-snippet', version }) as const;
const retire = (version: number) =>
  ({ ...about, type: 'retire-snippet', version, reasonDigest: 'why' }) as const;

type Step = { readonly by: PersonId; readonly on: CalendarDate; readonly command: SnippetCommand };

/** What stands after the steps that were not refused, and the code of each refusal. */
function stands(steps: readonly Step[]): { readonly versions: Versions; readonly codes: readonly string[] } {
  return steps.reduce<{ versions: Versions; codes: string[] }>(
    ({ versions, codes }, { by, on, command }) => {
      const event = decideSnippet(versions, command, { by, today: on });
      if (isRefusal(event)) return { versions, codes: [...codes, event.code] };
      const at = `${on}T12:00:00.000Z` as Instant;
      return { versions: evolveSnippet(versions, { ...event, by, at }), codes };
    },
    { versions: [], codes: [] },
  );
}

const today = day('2026-11-22');
const step = (by: PersonId, command: SnippetCommand, on = today): Step => ({ by, on, command });

describe('a snippet', () => {
  it('waits until a second person approves it, and is then in use until its review', () => {
    const { versions } = stands([step(ana, write(0)), step(ben, approve(1))]);
    expect(versions.map(standingOf)).toEqual(['in-use']);
    const [one] = versions;
    if (one === undefined) throw new Error('Nothing was written');
    expect(one.reviewOn).toBe('2027-11-22');
    expect(isReviewDue(one, day('2027-11-21'))).toBe(false);
    expect(isReviewDue(one, day('2027-11-22'))).toBe(true);
  });

  it('is never approved by who wrote it, nor twice', () => {
    expect(stands([step(ana, write(0)), step(ana, approve(1))]).codes).toEqual(['own-snippet']);
    const twice = [step(ana, write(0)), step(ben, approve(1)), step(ben, approve(1))];
    expect(stands(twice).codes).toEqual(['snippet-not-waiting']);
  });

  it('stays in use while its next version waits, and gives way when that is approved', () => {
    const steps = [step(ana, write(0)), step(ben, approve(1)), step(ben, write(1))];
    expect(stands(steps).versions.map(standingOf)).toEqual(['in-use', 'waiting']);
    expect(stands([...steps, step(ana, approve(2))]).versions.map(standingOf)).toEqual([
      'replaced',
      'in-use',
    ]);
  });

  it('does not come back to life when the version after it is retired', () => {
    const steps = [step(ana, write(0)), step(ben, approve(1)), step(ben, write(1)), step(ana, approve(2))];
    expect(stands([...steps, step(ana, retire(2))]).versions.map(standingOf)).toEqual([
      'replaced',
      'retired',
    ]);
  });

  it('keeps what is in use when only the draft is retired', () => {
    const steps = [step(ana, write(0)), step(ben, approve(1)), step(ben, write(1)), step(ana, retire(2))];
    expect(stands(steps).versions.map(standingOf)).toEqual(['in-use', 'retired']);
  });

  it('is not overwritten by somebody who has not seen the newest version, nor without a change', () => {
    expect(stands([step(ana, write(0)), step(ben, write(0, 'other'))]).codes).toEqual(['snippet-changed']);
    expect(stands([step(ana, write(0)), step(ben, write(1, 'text 0'))]).codes).toEqual(['snippet-unchanged']);
  });

  it('counts its next review from the day of the last one', () => {
    const reviewed = [step(ana, write(0)), step(ben, approve(1)), step(ana, review(1), day('2027-08-31'))];
    expect(stands(reviewed).versions[0]?.reviewOn).toBe('2028-08-31');
    expect(stands([step(ana, write(0)), step(ben, review(1))]).codes).toEqual(['snippet-not-in-use']);
  });
});

const anyStep = fc
  .record({
    by: fc.constantFrom(ana, ben),
    day: fc.integer({ min: 10, max: 28 }),
    kind: fc.constantFrom('write', 'approve', 'review', 'retire'),
    version: fc.integer({ min: 0, max: 5 }),
    digest: fc.constantFrom('a', 'b', 'c'),
  })
  .map(({ by, day: of, kind, version, digest }): Step => {
    const commands = {
      write: write(version, digest),
      approve: approve(version),
      review: review(version),
      retire: retire(version),
    };
    return { by, on: day(`2026-11-${of}`), command: commands[kind as keyof typeof commands] };
  });

describe('whatever is done with a snippet, in whatever order', () => {
  it('at most one version is in use and at most one waits, and nothing is in use that its writer approved', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const { versions } = stands(steps);
        const standings = versions.map(standingOf);
        expect(standings.filter((one) => one === 'in-use').length).toBeLessThanOrEqual(1);
        expect(standings.filter((one) => one === 'waiting').length).toBeLessThanOrEqual(1);
        expect(versions.map(({ version }) => version)).toEqual(versions.map((_, at) => at + 1));
        for (const { approved, writtenBy } of versions)
          if (approved !== null) expect(approved.by).not.toBe(writtenBy);
      }),
    );
  });

  it('what was retired or replaced once stays so, and a review is always still to come', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), anyStep, (steps, next) => {
        const before = stands(steps).versions;
        const later = stands([...steps, next]).versions;
        for (const [at, version] of before.entries()) {
          const standing = standingOf(version);
          const then = later[at];
          if (then === undefined) throw new Error('A version was lost');
          if (standing === 'retired' || standing === 'replaced') expect(standingOf(then)).toBe(standing);
          if (then.approved !== null && then.reviewOn !== null)
            expect(daysBetween(day(then.approved.at.slice(0, 10)), then.reviewOn)).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('the text somebody is given', () => {
  const text = (language: string): SnippetText => ({ language, title: '', line: '', text: '' });
  const texts = [text('en'), text('es-US'), text('zh-Hant')] as const;
  const given = (...wanted: string[]) => textFor(texts, wanted).language;

  it('is in the first language asked for that there is, nearly or exactly', () => {
    expect(given('es-US', 'en')).toBe('es-US');
    expect(given('es-MX', 'en')).toBe('es-US');
    expect(given('zh-hant-tw')).toBe('zh-Hant');
    expect(given('fr', 'EN-us')).toBe('en');
  });

  it('is in the organization’s own language where none fits, whatever was asked', () => {
    expect(given('fr')).toBe('en');
    fc.assert(
      fc.property(fc.array(fc.string()), (wanted) => {
        expect(texts).toContain(textFor(texts, wanted));
      }),
    );
  });

  it('names its language as BCP 47 spells it, or is refused', () => {
    expect(canonicalLanguage('ES-us')).toBe('es-US');
    expect(canonicalLanguage('Spanish please')).toBeNull();
    expect(canonicalLanguage('')).toBeNull();
  });
});

describe('whom a snippet is for', () => {
  const nurse = { roles: ['staff'], department: 'Ward 3' } as const;
  const computer = { roles: [], department: null } as const;

  it('is everybody unless roles or departments are named', () => {
    expect(isFor({ roles: [], departments: [] }, computer)).toBe(true);
    expect(isFor({ roles: ['staff'], departments: [] }, computer)).toBe(false);
    expect(isFor({ roles: ['staff'], departments: ['ward 3 '] }, nurse)).toBe(true);
    expect(isFor({ roles: ['officer'], departments: [] }, nurse)).toBe(false);
    expect(isFor({ roles: [], departments: ['Billing'] }, nurse)).toBe(false);
  });
});
