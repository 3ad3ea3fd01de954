import type { Page } from 'playwright-core';
import { type Mail, startMail } from '../beds/mail.ts';
import { type Roundcube, startRoundcube } from '../beds/roundcube.ts';
import { openSent, signInRoundcube } from '../beds/roundcube-page.ts';
import { type Chromium, type ChromiumOptions, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { readIncidents, type StoredIncident } from '../kit/incidents.ts';
import { findPart, readAloud } from '../kit/parts-on-page.ts';
import { startServerOnWire, type WiredServer } from '../kit/wire.ts';
import { BUILT_FOR_CHROME, signInInPopup } from './people.ts';

const mailbox = { address: 'alice@clinic.example', name: 'Alice Nguyen', password: 'synthetic-alice' };
const message = {
  from: mailbox,
  to: ['wrong.person@othermail.example'],
  subject: 'Lab results',
  text: 'Synthetic.',
};

/** A webmail with one message to report, and a server behind a wire. */
export type Line = WiredServer & {
  readonly mail: Mail;
  readonly roundcube: Roundcube;
  stop(): Promise<void>;
};

/** The webmail alone, with the same message. */
export type Webmail = Pick<Line, 'mail' | 'roundcube' | 'stop'>;

export async function startWebmail(): Promise<Webmail> {
  const seeded = { in: { address: mailbox.address, folder: 'Sent' as const }, message };
  const mail = await startMail({ accounts: [mailbox], messages: [seeded] });
  const roundcube = await startRoundcube({ mail });
  return {
    mail,
    roundcube,
    async stop() {
      await roundcube.stop();
      await mail.stop();
    },
  };
}

export async function startLine(): Promise<Line> {
  const webmail = await startWebmail();
  const wired = await startServerOnWire();
  return {
    ...wired,
    ...webmail,
    async stop() {
      await wired.wire.stop();
      await wired.needful.stop();
      await webmail.stop();
    },
  };
}

/** A browser with the extension, joined to the organization; nobody is signed in. */
export async function openReporter(line: Line, options: ChromiumOptions = {}): Promise<Chromium> {
  const grant = options.profile === undefined ? { grant: ['http://localhost/*'] } : {};
  const chromium = await launchChromium({ extension: BUILT_FOR_CHROME, ...grant, ...options });
  const { origin, demo } = line.needful;
  const enrolment = { server: origin, organizationId: demo.organizationId };
  if (options.profile === undefined) await tell(chromium, 'enrol', enrolment);
  return chromium;
}

/** Opens the webmail in a new tab, signed in. */
export async function openWebmail(chromium: Chromium, { roundcube }: Pick<Line, 'roundcube'>): Promise<Page> {
  const page = await chromium.context.newPage();
  await signInRoundcube(page, roundcube.origin, mailbox);
  return page;
}

/** Opens the sent message, looks at what one click would send, and clicks. */
export async function pressReport(webmail: Page): Promise<void> {
  await openSent(webmail, message.subject, 'preview');
  const button = await findPart(webmail, 'button', /Sent to the wrong person/);
  await button.hover();
  await findPart(webmail, 'StaticText', /othermail\.example/);
  await button.click();
}

/** Reports the sent message. Gives the reference that the receipt shows, and leaves it open. */
export async function reportSent(webmail: Page): Promise<string> {
  await pressReport(webmail);
  return eventually('a receipt with its reference', async () => referenceIn(await readAloud(webmail)));
}

/** The reference that a receipt shows. */
export function referenceIn(text: string): string | undefined {
  return /NF-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0];
}

export async function signIn(
  chromium: Chromium,
  who: { readonly email: string; readonly password: string },
): Promise<void> {
  const popup = await chromium.popup();
  await signInInPopup(chromium, popup, who);
  await popup.close();
}

export async function signOut(chromium: Chromium): Promise<void> {
  const popup = await chromium.popup();
  await popup.getByRole('button', { name: 'Sign out' }).click();
  await popup.getByRole('button', { name: 'Sign in' }).waitFor();
  await popup.close();
}

/** What a person reads in the popup once it says `sentence`. */
export async function popupSays(chromium: Chromium, sentence: RegExp): Promise<string> {
  const popup = await chromium.popup();
  await popup.getByText(sentence).first().waitFor();
  const texts = await popup.locator('body').allInnerTexts();
  await popup.close();
  return texts.join('\n');
}

/** Presses a button of the popup, as a person does who will not wait. */
export async function pressInPopup(chromium: Chromium, name: string): Promise<void> {
  const popup = await chromium.popup();
  await popup.getByRole('button', { name }).click();
  await popup.close();
}

/** The number on the toolbar's icon. */
export async function badge(chromium: Chromium): Promise<string> {
  return String(await onExtensionPage(chromium, 'chrome.action.getBadgeText({})'));
}

/** Sends one of the extension's own messages from a page of its own. */
export async function tell(chromium: Chromium, needful: string, request: object = {}): Promise<unknown> {
  const envelope = JSON.stringify({ needful, request });
  return onExtensionPage(chromium, `chrome.runtime.sendMessage(${envelope})`);
}

export async function onExtensionPage(chromium: Chromium, script: string): Promise<unknown> {
  return (await chromium.extensionGround()).evaluate(script);
}

/** Waits until the report is an incident, and until nothing waits any more; then there must be one of it. */
export async function arrivedOnce(
  line: Line,
  chromium: Chromium,
  reference: string,
): Promise<StoredIncident> {
  await eventually(`incident ${reference}`, async () => (await found(line, reference)).length > 0);
  await popupSays(chromium, /Nothing is waiting to be sent/);
  const incidents = await found(line, reference);
  const [incident] = incidents;
  const reports = incident?.events.filter((type) => type === 'incident-reported').length;
  if (incident === undefined || incidents.length !== 1 || reports !== 1)
    throw new Error(`${reference} did not arrive once: ${JSON.stringify(incidents)}`);
  return incident;
}

async function found({ needful }: Line, reference: string): Promise<StoredIncident[]> {
  return (await readIncidents(needful.database)).filter((incident) => incident.reference === reference);
}

/** Whether the report has reached the database at all. */
export async function hasArrived(line: Line, reference: string): Promise<boolean> {
  return (await found(line, reference)).length > 0;
}
