import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../test/kit/refusal-of.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';

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

type Routed = {
  readonly route: {
    readonly leadAs: string;
    readonly lead: { readonly personId: string } | null;
    readonly recused: readonly { readonly rule: string; readonly person: { readonly personId: string } }[];
    readonly flags: readonly { readonly rule: string }[];
  };
  readonly assignee: { readonly personId: string } | null;
  readonly history: readonly {
    readonly type: string;
    readonly sentence: string;
    readonly text: string | null;
  }[];
};

const ROUTED = `route { leadAs lead { personId } recused { rule person { personId } } flags { rule } }
  assignee { personId } history { type sentence text }`;

async function anIncident() {
  const { reference } = await sendReport(staff, aReport());
  const found = await officer.ask<{ incidentByReference: { id: string } }>(
    'query ($reference: String!) { incidentByReference(reference: $reference) { id } }',
    { reference },
  );
  const id = found.data?.incidentByReference.id ?? '';
  /** Gives a command and answers the code of its refusal; null where it was done. */
  function does(name: string, by: SignedIn, args = '', messageId = randomUUID()) {
    const isMessage = !['incidentClaim', 'incidentAssign'].includes(name);
    const given = `id: "${id}"${isMessage ? `, messageId: "${messageId}"` : ''}${args}`;
    return refusalOf(by, `${name}(${given})`);
  }
  async function now(): Promise<Routed> {
    const { data } = await security.ask<{ incident: Routed }>(
      `query ($id: ID!) { incident(id: $id) { ${ROUTED} } }`,
      { id },
    );
    if (data == null) throw new Error('The incident is gone');
    return data.incident;
  }
  return { does, now };
}

describe('an officer who acted in an incident', () => {
  it('loses it to the next who is free, may not go on with it, and the history keeps both routes', async () => {
    const { does, now } = await anIncident();
    const me = await officer.ask<{ me: { personId: string } }>('{ me { personId } }');
    const personId = me.data?.me.personId ?? '';
    expect(await does('incidentClaim', officer)).toBeNull();
    const message = randomUUID();
    const named = `, acted: ["${personId}"], reason: "Sent it."`;
    expect(await does('incidentNameInvolvement', security, named, message)).toBeNull();
    const { route, assignee, history } = await now();
    expect(route.lead?.personId).not.toBe(personId);
    expect(route.recused).toEqual([{ rule: 'acted', person: { personId } }]);
    expect(route.flags).toContainEqual({ rule: 'conflict' });
    expect(assignee).toBeNull();
    expect(history.filter(({ type }) => type === 'incident-routed')).toHaveLength(2);
    expect(history.find(({ type }) => type === 'involvement-named')?.text).toBe('Sent it.');
    expect(await does('incidentNameInvolvement', security, named, message)).toBeNull();
    expect((await now()).history).toHaveLength(history.length);
    expect(await does('incidentClaim', officer)).toBe('incident-not-found');
    expect(await does('incidentAssign', security, `, assignee: "${personId}"`)).toBe('person-recused');
    expect(await does('incidentSignConclusion', officer, ', conclusion: BREACH')).toBe('incident-not-found');
  });
});

describe('what cannot be', () => {
  it.each([
    ['not-a-member', 'incidentNameInvolvement', ', named: ["nobody"]'],
    ['not-an-officer', 'incidentHandOver', ', to: "nobody", reason: "Away."'],
    ['unknown-function', 'incidentNameInvolvement', ', functions: ["No such"]'],
    ['malformed', 'incidentEscalate', ', reason: ""'],
  ])('is refused as %s: %s', async (code, name, args) => {
    const { does, now } = await anIncident();
    const before = (await now()).history.length;
    expect(await does(name, officer, args)).toBe(code);
    expect((await now()).history).toHaveLength(before);
  });
});

describe('an officer\u2019s calendar', () => {
  const renew = async (who: SignedIn): Promise<string> => {
    const text = 'mutation { calendarFeedRenew { ... on CalendarFeedRenewSuccess { address } } }';
    const { data } = await who.ask<{ calendarFeedRenew: { address: string } }>(text);
    return data?.calendarFeedRenew.address ?? '';
  };
  const read = async (address: string) => {
    const response = await fetch(address);
    return { status: response.status, text: (await response.text()).replaceAll('\r\n ', '') };
  };

  it('holds the running clocks of their incidents by reference and rule, and nothing of anybody', async () => {
    const facts = { recipients: [{ domain: 'canary-jordan.example', hash: 'c'.repeat(43) }] };
    const { reference } = await sendReport(staff, aReport({ facts }));
    const own = await read(await renew(officer));
    expect(own.text).toMatch(new RegExp(`SUMMARY:${reference}: .*\\r\\n`));
    expect(own.text).toContain('45 CFR 164.404(b)');
    expect(own.text.toLowerCase()).not.toMatch(/canary|alice|nguyen|wrong person/);
    expect((await read(await renew(security))).text).not.toContain(reference);
  });

  it('holds patients’ requests where its officer handles them, and what its officer owes, in references alone', async () => {
    const receive = `mutation ($m: ID!) { patientRequestReceive(messageId: $m, right: ACCESS, receivedOn: "2026-04-10",
      person: { name: "Canary Alice" }) { ... on PatientRequestReceiveSuccess { request { reference } } } }`;
    const { data } = await officer.ask<{ patientRequestReceive: { request: { reference: string } } }>(
      receive,
      {
        m: randomUUID(),
      },
    );
    const asked = data?.patientRequestReceive.request.reference;
    const { does } = await anIncident();
    const me = await security.ask<{ me: { personId: string } }>('{ me { personId } }');
    const owed = `, kind: CORRECTIVE_ACTION, text: "Canary fax", owner: "${me.data?.me.personId}", dueOn: "2999-01-01"`;
    expect(await does('commitmentMake', officer, owed)).toBeNull();
    const [own, securitys] = [await read(await renew(officer)), await read(await renew(security))];
    for (const { text } of [own, securitys]) {
      expect(text).toContain(`SUMMARY:${asked}: A patient\u2019s request (late)`);
      expect(text).not.toContain('Canary');
    }
    expect(own.text).not.toContain('corrective action');
    expect(securitys.text).toMatch(/SUMMARY:NF-\S+: a corrective action you owe\r\n/);
    type Listed = { owed: { ownerName: string; daysLeft: number }[] };
    const listed = async (which: string) =>
      (await security.ask<Listed>(`{ owed(which: ${which}) { ownerName daysLeft } }`)).data?.owed;
    expect([await listed('ALL'), await listed('MINE'), await listed('LATE')]).toEqual([
      [expect.objectContaining({ ownerName: 'Sam Rivera' })],
      [expect.objectContaining({ ownerName: 'Sam Rivera' })],
      [],
    ]);
    const overview = await security.ask('{ overview { commitments { owed late } } due { reference } }');
    expect(overview.data).toEqual({
      overview: { commitments: { owed: 1, late: 0 } },
      due: [{ reference: asked }],
    });
  });

  it('has one address, which ends when it is renewed or ended', async () => {
    const former = await renew(officer);
    const address = await renew(officer);
    expect([(await read(former)).status, (await read(address)).status]).toEqual([404, 200]);
    await officer.ask('mutation { calendarFeedEnd { __typename } }');
    expect((await read(address)).status).toBe(404);
  });
});

describe('an organization\u2019s own escalation', () => {
  const set = async (args: string) => {
    const text = `mutation { escalationSet${args} { ... on EscalationSetSuccess { escalation { isOwn soonDays version } }
      ... on Refusal { code field } } }`;
    return (await officer.ask<{ escalationSet: object }>(text)).data?.escalationSet;
  };
  const step = (cause: string, more = '') =>
    `{ cause: ${cause}, at: 5, urgent: false, reason: "So."${more} }`;
  const all = ['UNACKNOWLEDGED', 'UNDECIDED', 'NEARLY_LATE'];
  const given = (steps: readonly string[], version = 0) =>
    `(version: ${version}, escalation: { steps: [${steps.join()}], urgent: [NEW_REPORT], soonDays: 5 })`;

  it('is kept in the records, once of two who set it at a time, and given up for what Needful starts with', async () => {
    const fit = given(all.map((cause) => step(cause)));
    const both = await Promise.all([set(fit), set(fit)]);
    expect(both).toContainEqual({ escalation: { isOwn: true, soonDays: 5, version: 1 } });
    expect(both).toContainEqual({ code: 'settings-changed', field: 'version' });
    expect(await set('(version: 1)')).toEqual({ escalation: { isOwn: false, soonDays: 14, version: 2 } });
    const { data } = await officer.ask<{ records: { acts: { sentence: string }[] } }>(
      '{ records { acts { sentence } } }',
    );
    expect(data?.records.acts.map(({ sentence }) => sentence).slice(0, 2)).toEqual([
      'Pat Lee went back to when incidents climb by themselves as Needful starts with it.',
      'Pat Lee set when incidents climb by themselves: not acknowledged, 5 hours after the report came in; no conclusion, 5 days after discovery; a clock that runs out, 5 days before its end.',
    ]);
  });

  it.each([
    ['no-top', all.slice(1).map((cause) => step(cause))],
    ['unfit-step', [...all, 'UNDECIDED'].map((cause) => step(cause))],
    ['unfit-step', all.map((cause) => step(cause, ', rung: 12'))],
  ])('is refused where it would not reach everybody: %s', async (code, steps) => {
    expect(await set(given(steps))).toMatchObject({ code });
  });
});
