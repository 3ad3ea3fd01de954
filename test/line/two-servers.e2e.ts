import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReportId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { askAsSuperuser, readIncidents, type StoredIncident } from '../kit/incidents.ts';
import { startServerOnWire, type WiredServer } from '../kit/wire.ts';
import { BUILT_FOR_CHROME } from './people.ts';
import { onExtensionPage, popupSays, signIn, signOut, tell } from './reporting.ts';

type Stranger = { readonly origin: string; heard(): string; stop(): void };

/** A server of somebody else that says it is Needful, and writes down every head and body it is sent. */
async function startStranger(): Promise<Stranger> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.url ?? ''} ${JSON.stringify(request.headers)}`);
    request.on('data', (piece: Buffer) => heard.push(piece.toString()));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ product: 'Needful', data: {} }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://localhost:${port}`, heard: () => heard.join('\n'), stop };
}

let line: WiredServer;
let stranger: Stranger;
let computer: Chromium;

beforeAll(async () => {
  line = await startServerOnWire();
  stranger = await startStranger();
  computer = await launchChromium({ extension: BUILT_FOR_CHROME, grant: ['http://localhost/*'] });
  await tell(computer, 'enrol', ours());
  await signIn(computer, line.needful.demo.staff);
});

afterAll(async () => {
  await computer?.close();
  stranger?.stop();
  await line?.wire.stop();
  await line?.needful.stop();
});

function ours() {
  const { origin, demo } = line.needful;
  return { server: origin, organizationId: demo.organizationId };
}

/** The stranger's address with the id of the practice, which stands in each of its links. */
function theirs() {
  return { ...ours(), server: stranger.origin };
}

async function report(): Promise<string> {
  const reportId = randomUUID() as ReportId;
  const rest = { kind: 'phishing', door: 'popup', occurredOn: null, reading: null };
  await tell(computer, 'report-incident', { reportId, ...rest });
  return referenceOf(reportId);
}

async function arrived(reference: string): Promise<StoredIncident> {
  return eventually(`incident ${reference}`, async () =>
    (await readIncidents(line.needful.database)).find((incident) => incident.reference === reference),
  );
}

describe('a link to another server', () => {
  it('is refused while a report waits, which then arrives where it belongs', async () => {
    await line.wire.refuse();
    const reference = await report();
    const answer = JSON.stringify(await tell(computer, 'enrol', theirs()));
    expect(answer).toContain(`1 report or message still waits for ${line.needful.origin}`);
    await line.wire.pass();
    await tell(computer, 'send-now');
    expect((await arrived(reference)).reporter).toBe('Alice Nguyen');
    await popupSays(computer, /Nothing is waiting to be sent/);
  });

  it('signs out first, and neither token nor secret nor report reaches that server', async () => {
    await eventually('a computer that the server knows', () =>
      onExtensionPage(
        computer,
        `chrome.storage.local.get('installation').then(({ installation }) => installation?.secret)`,
      ),
    );
    const secrets = await onExtensionPage(
      computer,
      `Promise.all([chrome.storage.local.get('installation'), chrome.storage.session.get('session')])
        .then(([{ installation }, { session }]) => [installation.secret, session.accessToken, session.refreshToken])`,
    );
    expect(JSON.stringify(await tell(computer, 'enrol', theirs()))).toContain('"enrolled":true');
    expect(JSON.stringify(await tell(computer, 'read-state'))).toContain('"identity":null');
    await tell(computer, 'fetch-officers');
    await tell(computer, 'fetch-my-reports');
    await tell(computer, 'send-now');
    const heard = stranger.heard();
    for (const secret of secrets as string[]) expect(heard).not.toContain(secret);
    expect(heard).not.toContain('/graphql/');
  });

  it('takes nothing away: back at the practice this computer is still known there', async () => {
    await tell(computer, 'enrol', ours());
    const reference = await report();
    expect((await arrived(reference)).reporter).toBeNull();
  });
});

describe('a computer that the server has forgotten', () => {
  it('keeps what was reported, says so, and delivers it once somebody has signed in', async () => {
    await askAsSuperuser(
      line.needful.database.adminUrl,
      'update needful.installation set revoked_at = now()',
    );
    const reference = await report();
    await popupSays(computer, /does not know this computer any more|Sign in so that reports can be sent/);
    await popupSays(computer, /1 message is waiting to be sent/);
    await signIn(computer, line.needful.demo.staff);
    const incident = await arrived(reference);
    expect(incident.reporter).toBeNull();
    await popupSays(computer, /Nothing is waiting to be sent/);
    await signOut(computer);
    expect((await arrived(await report())).reporter).toBeNull();
  });
});
