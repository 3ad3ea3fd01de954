import { randomUUID } from 'node:crypto';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundPractice } from '../test/kit/practice.ts';
import { refusalOf } from '../test/kit/refusal-of.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { inTenant } from './store/tenant.ts';
import { verifyHistory } from './store/verify.ts';

let needful: TestServer;
let staff: SignedIn;
let officer: SignedIn;
let security: SignedIn;

beforeAll(async () => {
  needful = await startTestServer();
  staff = await needful.signIn(needful.demo.staff);
  officer = await needful.signIn(needful.demo.officer);
  security = await needful.signIn(needful.demo.security);
});
afterAll(() => needful.stop());

type Shown = {
  readonly status: string;
  readonly discovery: {
    readonly inUse: string | null;
    readonly conservative: { readonly on: string } | null;
  };
  readonly related: readonly {
    readonly relation: string;
    readonly reference: string;
    readonly reason: string | null;
  }[];
  readonly history: readonly { readonly type: string; readonly sentence: string }[];
  readonly records: { readonly legalHolds: readonly { readonly id: string }[] };
};
const SHOWN = `status discovery { inUse conservative { on } } related { relation reference reason }
  history { type sentence } records { legalHolds { id } }`;

async function anIncident(over: object = {}) {
  const { reference, reportId } = await sendReport(staff, aReport(over));
  const found = await officer.ask<{ incidentByReference: { id: string } }>(
    'query ($reference: String!) { incidentByReference(reference: $reference) { id } }',
    { reference },
  );
  const id = found.data?.incidentByReference.id ?? '';
  /** Gives a command and answers the code of its refusal; null where it was done. */
  function does(name: string, by: SignedIn, args = '', messageId = randomUUID()) {
    const isMessage = !['incidentClaim', 'incidentClose'].includes(name);
    const given = `id: "${id}"${isMessage ? `, messageId: "${messageId}"` : ''}${args}`;
    return refusalOf(by, `${name}(${given})`);
  }
  async function shown(by = officer): Promise<Shown> {
    const { data } = await by.ask<{ incident: Shown }>(
      `query ($id: ID!) { incident(id: $id) { ${SHOWN} } }`,
      { id },
    );
    if (data == null) throw new Error('The incident is gone');
    return data.incident;
  }
  return { id, reference, reportId, does, shown };
}

type Incident = Awaited<ReturnType<typeof anIncident>>;

function into({ reference }: Incident): string {
  return `, into: "${reference}", reason: "One event."`;
}

async function view(name: string): Promise<readonly string[]> {
  const { data } = await officer.ask<{ incidents: { edges: { node: { reference: string } }[] } }>(
    `{ incidents(view: ${name}, first: 50) { edges { node { reference } } } }`,
  );
  return data?.incidents.edges.map(({ node }) => node.reference) ?? [];
}

async function wouldPurge(): Promise<readonly string[]> {
  const text = '{ wouldPurge(on: "2099-01-01") { reference } }';
  const { data } = await officer.ask<{ wouldPurge: { reference: string }[] }>(text);
  return data?.wouldPurge.map(({ reference }) => reference) ?? [];
}

const EARLIER = '2026-03-02T15:00:00.000Z';

describe('two reports of one event', () => {
  it('become one incident with the earliest discovery, and two again as they were', async () => {
    const one = await anIncident();
    const two = await anIncident({ noticedAt: EARLIER });
    const before = [await one.shown(), await two.shown()];
    const message = randomUUID();
    expect(await two.does('incidentMerge', officer, into(one), message)).toBeNull();
    expect(await two.does('incidentMerge', officer, into(one), message)).toBeNull();
    const taken = await one.shown();
    expect(taken.discovery.conservative?.on).toBe('2026-03-02');
    expect(taken.related).toEqual([{ relation: 'TAKEN_IN', reference: two.reference, reason: 'One event.' }]);
    expect(taken.history.filter(({ type }) => type === 'incident-taken-in')).toHaveLength(1);
    expect(await view('MERGED')).toEqual([two.reference]);
    expect(await view('OPEN')).not.toContain(two.reference);
    expect((await two.shown()).history.at(-1)?.sentence).toContain(`merged it into ${one.reference}`);
    expect(await two.does('incidentClaim', officer)).toBe('merged');
    expect(await two.does('incidentUndoMerge', officer, ', reason: "Two events after all."')).toBeNull();
    const after = [await one.shown(), await two.shown()];
    for (const [at, was] of before.entries()) {
      const now = after[at];
      expect({ ...now, history: [] }).toEqual({ ...was, history: [] });
      expect(now?.history.length).toBe(was.history.length + 2);
    }
  });

  it('are owed once: what is merged has no clocks, no notices, and no sheet in the worklist of the year', async () => {
    const [one, two] = [await anIncident(), await anIncident()];
    const extent = ', facts: { total: 3, byState: [{ state: "OH", people: 3 }] }';
    expect(await two.does('incidentRecordBreachFacts', officer, extent)).toBeNull();
    expect(await two.does('incidentMerge', officer, into(one))).toBe('other-lacks');
    expect(await one.does('incidentRecordBreachFacts', officer, extent)).toBeNull();
    expect(await two.does('incidentMerge', officer, into(one))).toBeNull();
    type Owed = { incident: { clocks: object[] }; incidentNotices: { notices: { state: string }[] } };
    const owed = `query ($id: ID!) { incident(id: $id) { clocks { id } } incidentNotices(id: $id) { notices { state } } }`;
    const { data } = await officer.ask<Owed>(owed, { id: two.id });
    expect(data?.incident.clocks).toEqual([]);
    const states = data?.incidentNotices.notices.map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['NO_LONGER_OWED']));
    const year = `{ hhsYear(year: ${new Date().getFullYear()}) { small { reference } } }`;
    const worklist = await officer.ask<{ hhsYear: { small: { reference: string }[] } }>(year);
    const references = worklist.data?.hhsYear.small.map(({ reference }) => reference);
    expect(references).toContain(one.reference);
    expect(references).not.toContain(two.reference);
  });

  it('leave the conversation with the second reporter open, who hears what becomes of the first', async () => {
    const one = await anIncident();
    const two = await anIncident();
    expect(await two.does('incidentMerge', officer, into(one))).toBeNull();
    expect(await two.does('incidentAsk', officer, ', text: "Which fax?"')).toBeNull();
    type Mine = { reportId: string; status: string; outcome: string | null; questions: { id: string }[] };
    const mine = async () => {
      const { data } = await staff.ask<{ myReports: { edges: { node: Mine }[] } }>(
        '{ myReports(first: 20) { edges { node { reportId status outcome questions { id } } } } }',
      );
      return data?.myReports.edges.map(({ node }) => node).find(({ reportId }) => reportId === two.reportId);
    };
    const question = (await mine())?.questions[0]?.id ?? '';
    const answer = `mutation { done: incidentAnswer(reportId: "${two.reportId}", messageId: "${randomUUID()}", questionId: "${question}", text: "The one at the desk.") { __typename } }`;
    expect((await staff.ask(answer)).data).toEqual({ done: { __typename: 'IncidentAnswerSuccess' } });
    expect(await one.does('incidentClose', officer, ', reason: RESOLVED, text: "Done."')).toBeNull();
    expect(await mine()).toMatchObject({
      status: 'CLOSED',
      outcome: 'Closed: dealt with. Thank you for reporting it.',
    });
  });

  it('keep their records together: what was merged goes when the other goes, and never before', async () => {
    const [one, two, apart, still] = [
      await anIncident(),
      await anIncident(),
      await anIncident(),
      await anIncident(),
    ];
    expect(await two.does('incidentMerge', officer, into(one))).toBeNull();
    expect(await apart.does('incidentMerge', officer, into(still))).toBeNull();
    expect(await one.does('incidentClose', officer, ', reason: RESOLVED, text: "Done."')).toBeNull();
    await officer.ask('mutation { retentionScheduleSet(years: 6) { __typename } }');
    const due = await wouldPurge();
    expect(due).toContain(two.reference);
    expect(due).not.toContain(apart.reference);
    expect(await one.does('incidentSetLegalHold', officer, ', reason: "Sued."')).toBeNull();
    expect(await wouldPurge()).not.toContain(two.reference);
  });

  it('are held together: a legal hold on what was merged holds the other, and what else went into it', async () => {
    const [one, held, third] = [await anIncident(), await anIncident(), await anIncident()];
    expect(await held.does('incidentSetLegalHold', officer, ', reason: "Roe v. Lakeside"')).toBeNull();
    for (const each of [held, third]) expect(await each.does('incidentMerge', officer, into(one))).toBeNull();
    expect(await one.does('incidentClose', officer, ', reason: RESOLVED, text: "Done."')).toBeNull();
    await officer.ask('mutation { retentionScheduleSet(years: 6) { __typename } }');
    const due = await wouldPurge();
    for (const { reference } of [one, held, third]) expect(due).not.toContain(reference);
    const [hold] = (await held.shown()).records.legalHolds;
    expect(
      await held.does('incidentLiftLegalHold', officer, `, hold: "${hold?.id}", reason: "Settled."`),
    ).toBeNull();
    expect(await wouldPurge()).toEqual(
      expect.arrayContaining([one, held, third].map(({ reference }) => reference)),
    );
  });

  it('are linked for those alone who may see both', async () => {
    const [one, two] = [await anIncident(), await anIncident()];
    const link = randomUUID();
    const args = `, other: "${two.reference.toLowerCase()}", kind: FOLLOW_UP, reason: "The same clerk."`;
    expect(await one.does('incidentLink', officer, args, link)).toBeNull();
    expect((await two.shown()).related.map(({ reference }) => reference)).toEqual([one.reference]);
    const { data } = await security.ask<{ me: { personId: string } }>('{ me { personId } }');
    const acted = `, acted: ["${data?.me.personId}"]`;
    expect(await two.does('incidentNameInvolvement', officer, acted)).toBeNull();
    const seen = await one.shown(security);
    expect(seen.related).toEqual([]);
    expect(seen.history.map(({ type }) => type)).not.toContain('incident-linked');
    expect(JSON.stringify(seen)).not.toContain(two.reference);
    expect(await one.does('incidentUnlink', security, `, link: "${link}", reason: "Mine."`)).toBe(
      'no-such-incident',
    );
    expect(await one.does('incidentMerge', security, into(two))).toBe('no-such-incident');
    // Nor by what is said of the other that they name.
    const nowhere = ', other: "NF-0000-0000", kind: RELATED, reason: "A guess."';
    expect(await two.does('incidentLink', security, nowhere)).toBe('incident-not-found');
    expect(await one.does('incidentUnlink', officer, `, link: "${link}", reason: "By mistake."`)).toBeNull();
    expect((await two.shown()).related).toEqual([]);
  });

  it('are both kept from who has a part in the event, whenever that is known', async () => {
    const { data } = await security.ask<{ me: { personId: string } }>('{ me { personId } }');
    const acted = `, acted: ["${data?.me.personId}"]`;
    const [one, two, three] = [await anIncident(), await anIncident(), await anIncident()];
    const seen = async ({ id }: Incident) =>
      (await security.ask('query ($id: ID!) { incident(id: $id) { id } }', { id })).data;
    expect(await two.does('incidentMerge', officer, into(one))).toBeNull();
    const message = randomUUID();
    expect(await one.does('incidentNameInvolvement', officer, acted, message)).toBeNull();
    expect(await one.does('incidentNameInvolvement', officer, acted, message)).toBeNull();
    expect(await seen(one)).toEqual({ incident: null });
    expect(await seen(two)).toEqual({ incident: null });
    const { history } = await two.shown();
    expect(history.filter(({ type }) => type === 'involvement-named')).toHaveLength(1);
    expect(await three.does('incidentMerge', officer, into(one))).toBe('other-names-more');
    expect(await three.does('incidentNameInvolvement', officer, acted)).toBeNull();
    expect(await three.does('incidentMerge', officer, into(one))).toBeNull();
  });

  it('of two organizations are not told of each other', async () => {
    const abroad = await foundPractice(needful.server, 'abroad');
    const theirs = await needful.signIn(abroad.staff);
    const { reference } = await sendReport(theirs, aReport(), abroad.organizationId);
    const args = `, other: "${reference}", kind: RELATED, reason: "A guess."`;
    expect(await (await anIncident()).does('incidentLink', officer, args)).toBe('no-such-incident');
  });
});

describe('two officers at once', () => {
  it('of a merge and a signature on the same incident one wins, the other is told, and nothing is lost', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [one, two] = [await anIncident(), await anIncident()];
      const sign = () => two.does('incidentSignConclusion', officer, ', conclusion: BREACH');
      const merge = () => two.does('incidentMerge', security, into(one));
      const [signed, merged] = await Promise.all([sign(), merge()]);
      expect([
        { signed: null, merged: 'signed-here' },
        { signed: 'merged', merged: null },
      ]).toContainEqual({ signed, merged });
      const types = (await two.shown()).history.map(({ type }) => type);
      expect(types.includes('conclusion-signed')).toBe(signed === null);
      expect(types.includes('incident-merged')).toBe(merged === null);
      const there = (await one.shown()).history.map(({ type }) => type);
      expect(there.includes('incident-taken-in')).toBe(merged === null);
    }
  });

  it('that merge two incidents into each other leave one of them standing', async () => {
    const [one, two] = [await anIncident(), await anIncident()];
    const outcomes = await Promise.all([
      two.does('incidentMerge', officer, into(one)),
      one.does('incidentMerge', security, into(two)),
    ]);
    expect(outcomes.filter((code) => code === null)).toHaveLength(1);
    expect(outcomes.filter((code) => code === 'other-is-merged')).toHaveLength(1);
  });

  it('leave a chain that verifies, and rows that are its fold', async () => {
    const { pool, sealer } = needful.server;
    const org = needful.demo.organizationId as OrganizationId;
    expect(await inTenant(pool, { org }, (sql) => verifyHistory(sql, org, sealer))).toMatchObject({
      holds: true,
    });
  });
});
