import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate, PersonId } from '../domain/ids.ts';
import { type DesignationInForce, TRACKS } from '../domain/incident/route.ts';
import { UNINVOLVED } from '../domain/routing/involvement.ts';
import { peopleWith } from '../domain/routing/people.ts';
import { kinds } from '../kinds/index.generated.ts';
import type { RoutingFacts, RoutingRule } from './_define.ts';
import { routeIncident } from './_route.ts';
import { routing } from './index.generated.ts';

const id = (digit: string) => `018f0000-0000-7000-8000-${digit.repeat(12)}` as PersonId;
const PRIVACY: DesignationInForce = { role: 'privacy', holder: id('a'), alternate: id('b') };
const SECURITY: DesignationInForce = { role: 'security', holder: id('c'), alternate: null };

const TODAY = '2026-11-22' as CalendarDate;

/** The route of an incident in which nobody has a part, where nothing but designations is known. */
function routed(
  rules: Readonly<Record<string, RoutingRule>>,
  facts: RoutingFacts,
  held: DesignationInForce[],
) {
  return routeIncident(rules, facts, peopleWith(TODAY, held), UNINVOLVED);
}

const given: fc.Arbitrary<RoutingFacts> = fc.record({
  kind: fc.oneof(fc.constantFrom(...Object.keys(kinds)), fc.string()),
  track: fc.constantFrom(...TRACKS, 'unknown' as const),
  facts: fc.record({ recipientCount: fc.nat(), wholeRecord: fc.boolean() }, { requiredKeys: [] }),
});
const designations = fc.subarray([PRIVACY, SECURITY]);

describe('routing', () => {
  it('is total: whatever is reported, with whoever designated, there is one route with its reason', () => {
    fc.assert(
      fc.property(given, designations, (facts, inForce) => {
        const route = routed(routing, facts, inForce);
        expect(Object.keys(routing)).toContain(route.rule);
        expect(route.reason).not.toBe('');
        const holder = inForce.find(({ role }) => role === route.leadRole);
        const other = inForce.find(({ role }) => role !== route.leadRole);
        const alternate = holder?.alternate ?? null;
        expect([route.lead, route.alternate]).toEqual([holder?.holder ?? other?.holder ?? null, alternate]);
      }),
    );
  });

  it('has unique ranks, and last a rule that applies to everything', () => {
    const rules = Object.values(routing) as RoutingRule[];
    const ranks = rules.map(({ rank }) => rank);
    expect(new Set(ranks).size).toBe(ranks.length);
    const last = rules.find(({ rank }) => rank === Math.max(...ranks));
    fc.assert(fc.property(given, (facts) => last?.applies(facts) === true));
  });

  it('takes the lowest rank that applies, in whatever order the rules are named', () => {
    const rule = (rank: number, applies: boolean): RoutingRule => ({
      rank,
      version: 1,
      applies: () => applies,
      track: 'privacy',
      leadRole: 'privacy',
      reason: `rank ${rank}`,
    });
    const ranks = fc.uniqueArray(fc.tuple(fc.nat(), fc.boolean()), {
      selector: ([rank]) => rank,
      minLength: 1,
    });
    fc.assert(
      fc.property(ranks, given, (drawn, facts) => {
        const rules = [
          ...drawn.map(([rank, applies]) => rule(rank, applies)),
          rule(Number.MAX_SAFE_INTEGER, true),
        ];
        const named = Object.fromEntries(rules.map((one, at) => [`rule-${at}`, one]));
        const lowest = Math.min(...rules.filter((one) => one.applies(facts)).map((one) => one.rank));
        expect(routed(named, facts, []).reason).toBe(`rank ${lowest}`);
      }),
    );
  });

  it.each([
    ['misdirected-email', 'privacy-incident', 'privacy'],
    ['shared-password', 'security-incident', 'security'],
    ['phishing', 'phi-and-systems', 'security'],
    ['lost-device', 'phi-and-systems', 'security'],
    ['something-else', 'catch-all', 'privacy'],
  ] as const)('sends %s by %s to the holder of %s', (kind, rule, leadRole) => {
    const facts = { kind, track: kinds[kind].track, facts: {} };
    expect(routed(routing, facts, [PRIVACY, SECURITY])).toMatchObject({ rule, leadRole });
  });

  it('lets the other designation join only where it is another person', () => {
    const both = { kind: 'lost-device', track: 'both', facts: {} } as const;
    expect(routed(routing, both, [PRIVACY, SECURITY]).joins).toBe(PRIVACY.holder);
    const alone = { ...PRIVACY, holder: SECURITY.holder };
    expect(routed(routing, both, [alone, SECURITY]).joins).toBeNull();
  });
});
