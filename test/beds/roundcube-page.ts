import { eventually } from '../kit/eventually.ts';
import type { Account } from './mail.ts';

/** What a Playwright frame and a Puppeteer frame have in common, as far as the bed needs it. */
export interface WebmailFrame {
  url(): string;
  evaluate<Result>(read: (argument: string) => Result, argument: string): Promise<unknown>;
  waitForSelector(selector: string): Promise<unknown>;
}

/** What a Playwright page and a Puppeteer page have in common, so that one set of steps drives both browsers. */
export interface WebmailPage<Frame extends WebmailFrame> {
  url(): string;
  goto(url: string): Promise<unknown>;
  mainFrame(): Frame;
  frames(): Frame[];
  waitForSelector(selector: string): Promise<unknown>;
  type(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
}

/** `preview`: in the pane beside the list, an iframe. `full`: in the whole window. */
export type MessageView = 'preview' | 'full';

/** Signs in by Roundcube's form and waits for the mail page. */
export async function signInRoundcube<Frame extends WebmailFrame>(
  page: WebmailPage<Frame>,
  origin: string,
  account: Account,
): Promise<void> {
  await page.goto(`${origin}/`);
  await page.type('#rcmloginuser', account.address);
  await page.type('#rcmloginpwd', account.password);
  await page.click('#rcmloginsubmit');
  await page.waitForSelector('body.task-mail #layout');
}

/** Opens a message of the Sent folder; see `openMessage`. */
export function openSent<Frame extends WebmailFrame>(
  page: WebmailPage<Frame>,
  subject: string,
  view: MessageView = 'preview',
): Promise<Frame> {
  return openMessage(page, 'Sent', subject, view);
}

/** Opens a message of the inbox; see `openMessage`. */
export function openInbox<Frame extends WebmailFrame>(
  page: WebmailPage<Frame>,
  subject: string,
  view: MessageView = 'preview',
): Promise<Frame> {
  return openMessage(page, 'INBOX', subject, view);
}

/**
 * Opens the first message of a folder that has this subject, as a person would: the folder, a click on the row.
 *
 * @param page where somebody is signed in
 * @returns the frame in which the message stands: that of the preview pane, or the page's own
 */
export async function openMessage<Frame extends WebmailFrame>(
  page: WebmailPage<Frame>,
  mailbox: string,
  subject: string,
  view: MessageView,
): Promise<Frame> {
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/?_task=mail&_mbox=${encodeURIComponent(mailbox)}`);
  const row = await eventually(`a message "${subject}" in ${mailbox}`, async () => {
    const found = await page.mainFrame().evaluate(findRow, subject);
    return found as { id: string; link: string } | undefined;
  });
  // A second click of the mouse would lead to the same address in the same tab.
  if (view === 'full') await page.goto(row.link);
  else await page.click(`[id="${row.id}"] td.subject a`);
  const uid = new URL(row.link).searchParams.get('_uid');
  return eventually(`"${subject}" to be shown (${view})`, async () => {
    const frame = page
      .frames()
      .find((one) => isShowing(one.url(), view === 'full' ? 'show' : 'preview', uid));
    return frame !== undefined && (await frame.evaluate(showsSubject, subject)) === true ? frame : undefined;
  });
}

/** Opens an empty message to write, and waits until its form can be used. */
export async function openCompose<Frame extends WebmailFrame>(page: WebmailPage<Frame>): Promise<Frame> {
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/?_task=mail&_action=compose`);
  await page.waitForSelector('.recipient-input input');
  return page.mainFrame();
}

function isShowing(url: string, action: string, uid: string | null): boolean {
  if (!URL.canParse(url)) return false;
  const parameters = new URL(url).searchParams;
  return parameters.get('_action') === action && parameters.get('_uid') === uid;
}

/** Runs in the page. */
function findRow(subject: string): { id: string; link: string } | undefined {
  for (const row of document.querySelectorAll('#messagelist tbody tr.message')) {
    const link = row.querySelector<HTMLAnchorElement>('td.subject a');
    if (link?.textContent?.trim() === subject) return { id: row.id, link: link.href };
  }
  return undefined;
}

/** Runs in the page: the heading is there once the message has been drawn. */
function showsSubject(subject: string): boolean {
  return (
    document.readyState === 'complete' &&
    document.querySelector('h2.subject')?.textContent?.includes(subject) === true
  );
}
