import { randomUUID } from 'node:crypto';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Smtp, startSmtp } from '../test/beds/smtp.ts';
import { confirming, enterReview, knock, linkParts, mailedCode, mailedReview } from '../test/kit/outside.ts';
import { aReport, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { nameContact } from './store/governance.ts';
import { inTenant } from './store/tenant.ts';
import { verifyHistory } from './store/verify.ts';

/** Planted where somebody may write something that is nobody else's. */
const CANARY = 'Quillfeather Canary';

let smtp: Smtp;
let needful: TestServer;
let staff: SignedIn;
let officer: SignedIn;
let org: OrganizationId;
/** Names of the demo's members. */
let people: readonly string[];

beforeAll(async () => {
  smtp = await startSmtp();
  needful = await startTestServer({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}` });
  staff = await needful.signIn(needful.demo.staff);
  officer = await needful.signIn(needful.demo.officer);
  org = needful.demo.organizationId as OrganizationId;
  await reviewedBy({ name: 'Rita Outside', email: 'rita@reviewers.example' });
  const { data } = await officer.ask<{ people: { name: string }[] }>('{ people { name } }');
  people = (data?.people ?? []).map(({ name }) => name);
  expect(people.length).toBeGreaterThan(2);
});
afterAll(async () => {
  await needful.stop();
  await smtp.stop();
});

async function reviewedBy(contact: { name: string; email: string } | null): Promise<void> {
  await inTenant(needful.server.pool, { org }, (sql) => nameContact(sql, org, 'external-reviewer', contact));
}

const SHOWN = `id history { sentence text } determination { signed { check { by agrees reason charter } } former { check { agrees reason } }
  factors { id rating shown { source ref text } } }
  outside { confirmations { id standing answer forwardedTo confirmedOn } reviews { id standing openedAt views } }`;

type Shown = {
  readonly id: string;
  readonly history: readonly { readonly sentence: string; readonly text: string | null }[];
  readonly determination: {
    readonly signed: { readonly check: object | null } | null;
    readonly former: readonly object[];
    readonly factors: readonly {
      readonly id: string;
      readonly rating: null;
      readonly shown: readonly object[];
    }[];
  };
  readonly outside: {
    readonly confirmations: readonly { readonly id: string }[];
    readonly reviews: readonly {
      readonly id: string;
      readonly openedAt: readonly string[];
      readonly views: readonly string[];
    }[];
  };
};

async function reported(): Promise<string> {
  const { reference } = await sendReport(staff, aReport({ kind: 'misdirected-email' }));
  return reference;
}

async function shown(reference: string): Promise<Shown> {
  const { data, errors } = await officer.ask<{ incidentByReference: Shown }>(
    `query ($r: String!) { incidentByReference(reference: $r) { ${SHOWN} } }`,
    { r: reference },
  );
  if (data == null) throw new Error(JSON.stringify(errors));
  return data.incidentByReference;
}

type Done = { readonly code?: string; readonly address?: string };

async function does(call: string, more = ''): Promise<Done> {
  const { data, errors } = await officer.ask<{ done: Done }>(
    `mutation { done: ${call} { __typename ... on Refusal { code } ${more} } }`,
  );
  if (data == null) throw new Error(JSON.stringify(errors));
  return data.done;
}

const to = (id: string) => `id: "${id}", messageId: "${randomUUID()}"`;

async function linkFor(id: string): Promise<string> {
  const more = '... on IncidentAskConfirmationSuccess { address }';
  return (await does(`incidentAskConfirmation(${to(id)})`, more)).address ?? '';
}

const send = (body: object) => knock(needful.origin, '/api/confirm/send', body);
const NEUTRAL = { status: 404, body: { code: 'link-unusable' } };

describe('a recipient’s link', () => {
  it('shows the organization’s name alone, is used once by a POST, and says the same of every other link', async () => {
    const reference = await reported();
    const { id } = await shown(reference);
    const address = await linkFor(id);
    const before = await shown(reference);
    expect((await fetch(address.replace('#', '?'))).status).toBe(200);
    expect(await knock(needful.origin, '/api/confirm/open', linkParts(address))).toMatchObject({
      status: 200,
      body: { organizationName: expect.any(String) },
    });
    expect(await shown(reference)).toEqual(before);
    const body = confirming(address, { name: CANARY });
    expect(await send({ ...body, understood: false })).toMatchObject({ status: 400 });
    expect(await send({ ...body, forwardedTo: null })).toMatchObject({ status: 409 });
    expect(await send({ ...body, on: '2999-01-01' })).toMatchObject({ status: 409 });
    // Sent twice at once, and again after an answer that was lost.
    const both = await Promise.all([send(body), send(body)]);
    expect([...both, await send(body)].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await send({ ...body, messageId: randomUUID() })).toMatchObject(NEUTRAL);
    expect(await knock(needful.origin, '/api/confirm/open', linkParts(address))).toMatchObject(NEUTRAL);
    const { history, determination, outside } = await shown(reference);
    const confirmed = history.filter(({ sentence }) => sentence.startsWith('A recipient confirmed'));
    expect(confirmed).toMatchObject([{ text: CANARY }]);
    expect(outside.confirmations).toMatchObject([
      { standing: 'USED', answer: 'FORWARDED', forwardedTo: 2, confirmedOn: '2026-01-02' },
    ]);
    const viewed = determination.factors.find((factor) => factor.id === 'ACQUIRED_OR_VIEWED');
    expect(viewed).toMatchObject({ rating: null, shown: [{ source: 'RECIPIENT' }] });
  });

  it('is nothing ended, wrong, or at another organization, and no other answer tells which', async () => {
    const reference = await reported();
    const { id } = await shown(reference);
    const address = await linkFor(id);
    const body = confirming(address);
    const { confirmations } = (await shown(reference)).outside;
    expect(
      await does(`incidentEndOutsideLink(${to(id)}, link: "${confirmations[0]?.id}")`),
    ).not.toHaveProperty('code');
    const ended = await send(body);
    expect(ended).toMatchObject(NEUTRAL);
    const open = await linkFor(id);
    for (const wrong of [
      { ...body, token: 'x'.repeat(32) },
      { ...body, token: 'short' },
      { ...confirming(open), organizationId: randomUUID() },
    ])
      expect(await send(wrong)).toEqual(ended);
    const messageId = randomUUID();
    const ask = `incidentAskConfirmation(id: "${id}", messageId: "${messageId}")`;
    expect(await does(ask)).not.toHaveProperty('code');
    expect(await does(ask)).toMatchObject({ code: 'shown-once' });
  });
});

async function signed() {
  const reference = await reported();
  const { id } = await shown(reference);
  const note = `incidentAddNote(${to(id)}, text: "${CANARY} is a patient.")`;
  expect(await does(note)).not.toHaveProperty('code');
  expect(await does(`incidentSignConclusion(${to(id)}, conclusion: BREACH)`)).not.toHaveProperty('code');
  return { reference, id };
}

let asked = 0;
async function askedToReview(id: string): Promise<string> {
  expect(await does(`incidentAskReview(${to(id)})`)).not.toHaveProperty('code');
  asked += 1;
  return await mailedReview(smtp, asked);
}

describe('a reviewer’s link', () => {
  it('opens one incident with a mailed code, shows what is needed without names, and signs once', async () => {
    const { reference, id } = await signed();
    const address = await askedToReview(id);
    expect(await does(`incidentAskReview(${to(id)})`)).toMatchObject({ code: 'review-is-out' });
    const { path, cookie, entered } = await enterReview(needful.origin, smtp, address);
    expect(entered.setCookie).toContain('HttpOnly');
    expect(entered.setCookie).toContain('SameSite=Strict');
    expect(entered.setCookie).toContain(`Path=${path}`);
    expect((await knock(needful.origin, `${path}/look`, {})).status).toBe(401);
    const looked = await knock(needful.origin, `${path}/look`, {}, cookie);
    expect(looked).toMatchObject({ status: 200, body: { reference, asked: 'check' } });
    const said = JSON.stringify(looked.body);
    for (const name of [CANARY, ...people]) expect(said).not.toContain(name);
    const judgement = { messageId: randomUUID(), name: 'Rita Outside', agrees: false, reason: null };
    expect(await knock(needful.origin, `${path}/judge`, judgement, cookie)).toMatchObject({
      status: 409,
      body: { code: 'reason-missing' },
    });
    const reason = 'The log shows that it was opened.';
    const judged = await knock(needful.origin, `${path}/judge`, { ...judgement, reason }, cookie);
    expect(judged.status).toBe(200);
    expect(
      await knock(needful.origin, `${path}/judge`, { ...judgement, reason, messageId: randomUUID() }, cookie),
    ).toMatchObject(NEUTRAL);
    // Ownership and whoever signed hear of it once, by reference alone.
    const told = await inTenant(needful.server.pool, { org }, (sql) =>
      sql.query<{ email: string; detail: string }>({
        text: `select p.email, m.detail from needful.officer_mail m
                 join needful.membership p on p.org_id = m.org_id and p.person_id::text = m.recipient
                where m.kind = 'conclusion-disputed'`,
        values: [],
      }),
    );
    // The one officer signed it and stands for the governing body as well.
    expect(told).toEqual([{ email: needful.demo.officer.email, detail: '{}' }]);
    const { determination, outside, history } = await shown(reference);
    expect(determination).toMatchObject({ signed: null, former: [{ check: { agrees: false, reason } }] });
    expect(outside.reviews[0]).toMatchObject({ standing: 'USED' });
    expect([outside.reviews[0]?.openedAt.length, outside.reviews[0]?.views.length]).toEqual([1, 1]);
    expect(history.map(({ sentence }) => sentence)).toContain(
      'The external reviewer checked the conclusion under a limited review from outside and does not agree: it is open again.',
    );
  });

  it('lets in no wrong code, no code tried too often, and no session of another incident', async () => {
    const [one, other] = [await signed(), await signed()];
    const first = await enterReview(needful.origin, smtp, await askedToReview(one.id));
    const address = await askedToReview(other.id);
    const link = linkParts(address);
    const second = await knock(needful.origin, '/api/review/open', link);
    const path = `/api/review/${org}/${String(second.body.link)}`;
    for (const act of ['look', 'judge'])
      expect((await knock(needful.origin, `${path}/${act}`, {}, first.cookie)).status).toBe(401);
    await knock(needful.origin, '/api/review/code', link);
    const code = mailedCode(smtp);
    const enter = (typed: string) =>
      knock(needful.origin, '/api/review/enter', { ...link, messageId: randomUUID(), code: typed });
    const wrong = code === '00000000' ? '11111111' : '00000000';
    for (let tried = 0; tried < 5; tried += 1) expect((await enter(wrong)).status).toBe(403);
    expect(await enter(code)).toMatchObject({ status: 403, setCookie: null });
  });

  it('ends with the officer’s word, and with the reviewer’s place as contact', async () => {
    const { reference, id } = await signed();
    const address = await askedToReview(id);
    const { path, cookie } = await enterReview(needful.origin, smtp, address);
    await reviewedBy({ name: 'Somebody Else', email: 'else@reviewers.example' });
    expect((await knock(needful.origin, `${path}/look`, {}, cookie)).status).toBe(401);
    expect(await knock(needful.origin, '/api/review/open', linkParts(address))).toMatchObject(NEUTRAL);
    await reviewedBy(null);
    const { reviews } = (await shown(reference)).outside;
    await does(`incidentEndOutsideLink(${to(id)}, link: "${reviews[0]?.id}")`);
    expect(await does(`incidentAskReview(${to(id)})`)).toMatchObject({ code: 'no-outside-reviewer' });
    await reviewedBy({ name: 'Rita Outside', email: 'rita@reviewers.example' });
    expect((await knock(needful.origin, `${path}/look`, {}, cookie)).status).toBe(404);
  });

  it('goes to nobody who is a member: whoever signed would judge it by a mail to themselves', async () => {
    const { id } = await signed();
    const email = needful.demo.officer.email.toUpperCase();
    await reviewedBy({ name: 'Rita Outside', email });
    expect(await does(`incidentAskReview(${to(id)})`)).toMatchObject({ code: 'no-outside-reviewer' });
    const set = `mutation { done: contactSet(role: EXTERNAL_REVIEWER, name: "Rita", email: "${email}") { ... on Refusal { code field } } }`;
    expect((await officer.ask(set)).data).toEqual({ done: { code: 'is-a-member', field: 'email' } });
    await reviewedBy({ name: 'Rita Outside', email: 'rita@reviewers.example' });
  });

  it('leaves a history that verifies, and no name in a mail, a log line or a queue', async () => {
    const verified = await inTenant(needful.server.pool, { org }, (sql) =>
      verifyHistory(sql, org, needful.server.sealer),
    );
    expect(verified).toMatchObject({ holds: true });
    const mails = smtp.delivered().map(({ raw }) => raw.toString('utf8'));
    expect(mails.length).toBeGreaterThan(5);
    const kept = await inTenant(needful.server.pool, { org }, (sql) =>
      sql.query<{ row: string }>({ text: 'select m::text as row from needful.officer_mail m', values: [] }),
    );
    const written = [...mails, ...needful.logged, ...kept.map(({ row }) => row)].join('\n');
    for (const name of ['Quillfeather', people[0]]) expect(written).not.toContain(name);
    // What opens a review leaves the server in its mail alone.
    const tokens = mails.flatMap((mail) => /#([\w-]{32})/.exec(mail.replaceAll(/=\r?\n/g, ''))?.[1] ?? []);
    expect(tokens.length).toBeGreaterThan(2);
    for (const token of tokens)
      expect([...needful.logged, ...kept.map(({ row }) => row)].join('\n')).not.toContain(token);
  });
});
