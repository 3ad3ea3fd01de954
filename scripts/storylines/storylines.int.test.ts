import { addDays, dayIn } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate, Instant } from '@needful/shared/domain/ids.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SignedIn, startTestServer, type TestServer } from '../../test/kit/server.ts';
import { CLINIC } from './clinic.ts';
import { playStorylines, referenceOfStoryline } from './play.ts';
import type { Storyline } from './storyline.ts';
import { STORYLINES, type StorylineId } from './storylines.ts';

let needful: TestServer;
let pat: SignedIn;
let sam: SignedIn;
let clinic: string;
const told: string[] = [];

beforeAll(async () => {
  needful = await startTestServer();
  await playStorylines(needful, (sentence) => told.push(sentence));
  pat = await needful.signIn(needful.demo.officer);
  sam = await needful.signIn(needful.demo.security);
  const query = '{ me { memberships { slug organizationId } } }';
  type Me = { me: { memberships: { slug: string; organizationId: string }[] } };
  const { data } = await pat.ask<Me>(query, {}, 'me');
  clinic = data?.me.memberships.find(({ slug }) => slug === CLINIC)?.organizationId ?? '';
});
afterAll(() => needful.stop());

type Named = { readonly name: string } | null;
type Seen = {
  readonly reportedAt: string;
  readonly route: {
    readonly leadRole: string;
    readonly lead: Named;
    readonly joins: Named;
    readonly recused: readonly { person: Named; rule: string }[];
    readonly reviewer: { person: Named } | null;
    readonly flags: readonly { rule: string }[];
  };
  readonly determination: {
    readonly standing: string;
    readonly waitsForCheck: boolean;
    readonly signed: { conclusion: string; signer: string; charter: string } | null;
    readonly factors: readonly { rating: string | null; rationale: string | null; evidence: string | null }[];
  };
  readonly clocks: readonly { id: string; state: string; due: string | null }[];
  readonly history: readonly { type: string }[];
};

const FIELDS = `reportedAt route { leadRole lead { name } joins { name } recused { rule person { name } } reviewer { person { name } } flags { rule } }
  determination { standing waitsForCheck signed { conclusion signer charter } factors { rating rationale evidence } }
  clocks { id state due } history { type }`;

async function find(id: StorylineId, who = sam): Promise<Seen | null> {
  const query = `query ($reference: String!) { incidentByReference(reference: $reference) { ${FIELDS} } }`;
  const where = STORYLINES[id].where === 'clinic' ? [clinic] : [];
  const { data } = await who.ask<{ incidentByReference: Seen | null }>(
    query,
    { reference: referenceOfStoryline(id) },
    ...where,
  );
  return data?.incidentByReference ?? null;
}

const reportedOn = ({ reportedAt }: Seen) => dayIn('America/Chicago', reportedAt as Instant);
const clock = ({ clocks }: Seen, name: string) => clocks.find(({ id }) => id === name);
const owed = ({ clocks }: Seen) => clocks.filter(({ state }) => state !== 'DOES_NOT_APPLY');
const yearsEnd = (day: CalendarDate) => addDays(`${day.slice(0, 4)}-12-31` as CalendarDate, 60);

/** What each sentence says, looked at. */
const SEEN: Readonly<Record<StorylineId, (seen: Seen) => void | Promise<void>>> = {
  privacy(seen) {
    expect(seen.route).toMatchObject({ leadRole: 'PRIVACY', lead: { name: 'Pat Lee' }, joins: null });
    expect(seen.determination.signed?.conclusion).toBe('LOW_PROBABILITY');
    expect(seen.determination.factors).toHaveLength(4);
    for (const factor of seen.determination.factors) expect(Object.values(factor)).not.toContain(null);
    expect(owed(seen)).toEqual([]);
  },
  security(seen) {
    expect(seen.route).toMatchObject({ leadRole: 'SECURITY', lead: { name: 'Sam Rivera' }, joins: null });
    expect(seen.determination.standing).toBe('presumed-breach');
    expect(clock(seen, 'individuals')).toMatchObject({
      state: 'RUNNING',
      due: addDays(reportedOn(seen), 58),
    });
  },
  joint(seen) {
    expect(seen.route).toMatchObject({ lead: { name: 'Sam Rivera' }, joins: { name: 'Pat Lee' } });
    expect(seen.determination).toMatchObject({
      standing: 'secured',
      signed: { signer: 'Pat Lee', charter: 'PRIVACY' },
    });
    expect(owed(seen)).toEqual([]);
  },
  'combined-role'(seen) {
    expect(seen.route).toMatchObject({
      lead: { name: 'Pat Lee' },
      reviewer: { person: { name: 'Sam Rivera' } },
    });
    expect(seen.determination).toMatchObject({
      standing: 'presumed-breach',
      waitsForCheck: true,
      signed: { conclusion: 'BREACH', signer: 'Pat Lee' },
    });
    for (const id of ['individuals', 'hhs-large', 'media/il']) expect(clock(seen, id)?.state).toBe('RUNNING');
  },
  async conflict(seen) {
    expect(seen.route.lead).toEqual({ name: 'Sam Rivera' });
    expect(seen.route.recused).toEqual([{ rule: 'acted', person: { name: 'Pat Lee' } }]);
    expect(seen.route.flags).toContainEqual({ rule: 'conflict' });
    expect(await find('conflict', pat)).toBeNull();
  },
  ransomware(seen) {
    const due = addDays(reportedOn(seen), 59);
    for (const id of ['individuals', 'hhs-large', 'media/tx'])
      expect(clock(seen, id)).toMatchObject({ state: 'RUNNING', due });
    expect(clock(seen, 'media/oh')).toBeUndefined();
    const attorney = clock(seen, 'state-notices/tx/attorney-general');
    expect(attorney).toMatchObject({ state: 'MAY_APPLY', due: addDays(reportedOn(seen), 30) });
  },
  'part-2'(seen) {
    const due = yearsEnd(reportedOn(seen));
    for (const id of ['hhs-small', 'part-2-hhs'])
      expect(clock(seen, id)).toMatchObject({ state: 'RUNNING', due });
  },
};

const CASES = Object.entries<Storyline>(STORYLINES).map(
  ([id, { title, mustBeSeen }]) => [title, mustBeSeen, id as StorylineId] as const,
);

it.each(CASES)('%s: %s', async (_title, _says, id) => {
  const seen = await find(id);
  if (seen === null) throw new Error(`${referenceOfStoryline(id)} is not there`);
  await SEEN[id](seen);
});

it('told again, the storylines change nothing', async () => {
  const lengths = async () =>
    Promise.all(CASES.map(async ([, , id]) => (await find(id))?.history.length ?? 0));
  const before = await lengths();
  await playStorylines(needful, (sentence) => told.push(sentence));
  expect(await lengths()).toEqual(before);
  expect(told.slice(0, CASES.length)).toEqual(told.slice(CASES.length));
});
