import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Delivery, type Smtp, startSmtp } from '../test/beds/smtp.ts';
import { eventually } from '../test/kit/eventually.ts';
import { findFreePort } from '../test/kit/free-port.ts';
import { foundPractice, type Practice } from '../test/kit/practice.ts';
import { aReport, REPORT, sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { openPool } from './database/open.ts';
import { endMembership } from './store/people.ts';
import { inTenant } from './store/tenant.ts';

const CANARY = 'canary-jordan';

let smtp: Smtp;
let needful: TestServer;
let staff: SignedIn;

/** Half a second until the first reminder, a second more until the next. */
const REMIND_MINUTES = String(0.5 / 60);

beforeAll(async () => {
  smtp = await startSmtp();
  needful = await startTestServer({
    SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
    NEEDFUL_REMIND_MINUTES: REMIND_MINUTES,
  });
  staff = await needful.signIn(needful.demo.staff);
});
afterAll(async () => {
  await needful.stop();
  await smtp.stop();
});

const textOf = ({ raw }: Delivery) => raw.toString('utf8');
const subjectOf = (mail: Delivery) => /^Subject: (.*)$/m.exec(textOf(mail))?.[1]?.trim() ?? '';
const idOf = (mail: Delivery) => /^Message-ID: (.*)$/im.exec(textOf(mail))?.[1]?.trim() ?? '';

function mailsOn(reference: string, opening = ''): Delivery[] {
  return smtp.delivered().filter((mail) => subjectOf(mail) === `${opening} ${reference}`.trim());
}

async function waitForMails(reference: string, opening: string, count: number): Promise<Delivery[]> {
  const what = `${count} mails "${opening} ${reference}"`;
  return await eventually(what, () => {
    const found = mailsOn(reference, opening);
    return found.length >= count && found;
  });
}

async function idOfIncident(who: SignedIn, reference: string, org?: string): Promise<string> {
  const { data } = await who.ask<{ incidentByReference: { id: string } }>(
    'query ($r: String!) { incidentByReference(reference: $r) { id } }',
    { r: reference },
    org,
  );
  return data?.incidentByReference.id ?? '';
}

describe('a new report', () => {
  it('is mailed to the lead and the alternate: reference and link, and nothing else', async () => {
    const facts = { recipients: [{ domain: `${CANARY}.example`, hash: 'c'.repeat(43) }] };
    const { reference, reportId } = await sendReport(staff, aReport({ facts }));
    await staff.ask(
      'mutation ($r: ID!, $m: ID!, $n: String) { incidentAddDetails(reportId: $r, messageId: $m, answers: [], note: $n) { __typename } }',
      { r: reportId, m: randomUUID(), n: `It was ${CANARY}` },
    );
    const mails = await waitForMails(reference, 'New report', 2);
    expect(mails.map(({ to }) => to).sort()).toEqual([
      [needful.demo.officer.email],
      [needful.demo.security.email],
    ]);
    for (const mail of mails) {
      const body = textOf(mail).split('\r\n\r\n').slice(1).join('\n\n').replaceAll('=\r\n', '');
      expect(body.replaceAll('\r\n', '\n').trim()).toBe(
        `New report ${reference}.\n\nOpen it in Needful: ${needful.origin}/o/demo-practice/incident/${reference}\n\nThis message holds no details on purpose.`,
      );
      for (const told of [CANARY, 'Alice', 'Nguyen', 'e-mail to the wrong', 'misdirected', 'cccc'])
        expect(textOf(mail).toLowerCase()).not.toContain(told.toLowerCase());
    }
  });

  it('has a link that leads to the officer\u2019s page, and a reference that finds the incident', async () => {
    const { reference } = await sendReport(staff);
    const page = await fetch(`${needful.origin}/o/demo-practice/incident/${reference}`);
    expect(page.headers.get('content-type')).toMatch(/^text\//);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const officer = await needful.signIn(needful.demo.officer);
    expect(await idOfIncident(officer, reference)).not.toBe('');
  });

  it('is mailed again while nobody has acknowledged it, each mail under an id of its own', async () => {
    const { reference } = await sendReport(staff);
    const again = await waitForMails(reference, 'Still unacknowledged:', 2);
    expect(again.map(({ to }) => to[0]).sort()).toEqual([
      needful.demo.officer.email,
      needful.demo.security.email,
    ]);
    const ids = [...mailsOn(reference, 'New report'), ...again].map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^<[0-9a-f]{40}@localhost>$/);
  });

  it('that was claimed at once is not mailed again', async () => {
    const { reference } = await sendReport(staff);
    const officer = await needful.signIn(needful.demo.officer);
    const id = await idOfIncident(officer, reference);
    const claimed = await officer.ask('mutation ($id: ID!) { incidentClaim(id: $id) { __typename } }', {
      id,
    });
    expect(claimed.data).toEqual({ incidentClaim: { __typename: 'IncidentClaimSuccess' } });
    // A later report's reminder has come: by then this one's was due as well, had it been kept.
    const later = await sendReport(staff);
    await waitForMails(later.reference, 'Still unacknowledged:', 2);
    await eventually(
      'the claimed incident\u2019s reminder to be worked off',
      async () => (await remindersOpen(id)) === 0,
    );
    const before = mailsOn(reference, 'Still unacknowledged:').length;
    await waitForMails((await sendReport(staff)).reference, 'Still unacknowledged:', 2);
    expect(mailsOn(reference, 'Still unacknowledged:')).toHaveLength(before);
  });

  it('that is refused, or sent a second time, sends nothing', async () => {
    const report = aReport();
    const { reference } = await sendReport(staff, report);
    await waitForMails(reference, 'New report', 2);
    await sendReport(staff, report);
    const refused = await staff.ask(REPORT, {
      report: aReport({ occurredOn: '2999-01-01' }),
      sentAt: new Date().toISOString(),
    });
    expect(refused.data).toMatchObject({ incidentReport: { __typename: 'Refusal' } });
    const jobs = await jobsOf('new-report');
    await waitForMails((await sendReport(staff)).reference, 'New report', 2);
    expect(await jobsOf('new-report')).toBe(jobs + 1);
    expect(mailsOn(reference, 'New report')).toHaveLength(2);
  });
});

/** Jobs of one name that were ever queued, told by the queue itself. */
async function jobsOf(name: string): Promise<number> {
  const { rows } = await onJobs<{ count: number }>(
    'select count(*)::int as count from jobs.job_common where name = $1',
    [name],
  );
  return rows[0]?.count ?? 0;
}

async function remindersOpen(incidentId: string): Promise<number> {
  const [, incident] = JSON.parse(
    Buffer.from(incidentId, 'base64').toString().slice('Incident:'.length),
  ) as string[];
  const { rows } = await onJobs<{ count: number }>(
    `select count(*)::int as count from jobs.job_common
      where name = 'unacknowledged' and state < 'completed' and data->>'incident' = $1`,
    [incident],
  );
  return rows[0]?.count ?? 0;
}

async function onJobs<Row extends object>(text: string, values: unknown[]) {
  const pool = openPool(needful.database.serverUrl, 'needful_jobs', { max: 1 });
  try {
    return await pool.query<Row & Record<string, unknown>>(text, values);
  } finally {
    await pool.end();
  }
}

describe('where nobody holds the designation', () => {
  it('the officer who leads is told, and the administrators, who appoint', async () => {
    const practice = await foundPractice(needful.server, 'undesignated', { undesignated: true });
    expect(await toldOf(practice, 2)).toEqual([practice.administrator.email, practice.officer.email]);
  });

  it('because its holder has left meanwhile, the administrators are told as well', async () => {
    const practice = await foundPractice(needful.server, 'deserted');
    const org = practice.organizationId;
    await inTenant(needful.server.pool, { org }, (sql) =>
      endMembership(sql, org, practice.officer.personId, new Date().toISOString()),
    );
    expect(await toldOf(practice, 1)).toEqual([practice.administrator.email]);
  });
});

async function toldOf(practice: Practice, count: number): Promise<string[]> {
  const member = await needful.signIn(practice.staff);
  const { reference } = await sendReport(member, aReport(), practice.organizationId);
  const mails = await waitForMails(reference, 'New report', count);
  return mails.flatMap(({ to }) => to).sort();
}

describe('with the mail server down', () => {
  it('reports are kept all the same, and the mails follow when it is back', async () => {
    const port = await findFreePort();
    const other = await startTestServer({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    const member = await other.signIn(other.demo.staff);
    const { reference } = await sendReport(member);
    await eventually('the first attempt to fail', () =>
      other.logged.some((line) => line.includes('Job failed') && line.includes('new-report')),
    );
    expect(other.logged.join('\n')).not.toContain('@demo.example');
    const back = await startSmtp(undefined, port);
    await eventually('the mails to arrive', () => back.delivered().length === 2);
    expect(back.delivered().map(subjectOf)).toEqual(Array(2).fill(`New report ${reference}`));
    await other.stop();
    await back.stop();
  }, 60_000);

  it('half-way through, the second attempt sends what is missing, and nothing twice', async () => {
    let refuse = true;
    const moody = await startSmtp(async ({ to }) => {
      if (refuse && to.includes(needful.demo.security.email)) throw new Error('mailbox full');
    });
    const other = await startTestServer({ SMTP_URL: `smtp://127.0.0.1:${moody.port}` });
    await sendReport(await other.signIn(other.demo.staff));
    await eventually('one of two to be refused', () =>
      other.logged.some((line) => line.includes('Job failed') && line.includes('new-report')),
    );
    refuse = false;
    await eventually('the second attempt', () => moody.delivered().length === 2);
    expect(
      moody
        .delivered()
        .map(({ to }) => to[0])
        .sort(),
    ).toEqual([needful.demo.officer.email, needful.demo.security.email].sort());
    await other.stop();
    await moody.stop();
  }, 60_000);
});

describe('an incident that is handed over', () => {
  it('is told at once to whoever leads now, and to nobody who did it', async () => {
    const { reference } = await sendReport(staff);
    const officer = await needful.signIn(needful.demo.officer);
    const id = await idOfIncident(officer, reference);
    const { data } = await officer.ask<{ people: { personId: string; email: string }[] }>(
      '{ people { personId email } }',
    );
    const to = data?.people.find(({ email }) => email === needful.demo.security.email)?.personId;
    const handOver = `mutation ($id: ID!, $m: ID!, $to: ID!) {
      incidentHandOver(id: $id, messageId: $m, to: $to, reason: "I am away.") { __typename } }`;
    await officer.ask(handOver, { id, m: randomUUID(), to });
    const [mail] = await waitForMails(reference, 'You now lead', 1);
    expect(mail?.to).toEqual([needful.demo.security.email]);
    expect(mailsOn(reference, 'Somebody else now leads')).toEqual([]);
  });
});
