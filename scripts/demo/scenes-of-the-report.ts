import type { Page } from 'playwright-core';
import { findPart } from '../../test/kit/parts-on-page.ts';
import type { Cast } from './cast.ts';
import { POPUP, type Scene, type Stage } from './stage.ts';

const SENT = /^Sent to the wrong person\?/;
const RECEIVED = /^Not meant for me/;

/** The reporter, from the message to the officer's queue. */
export const SCENES_OF_THE_REPORT: readonly Scene[] = [
  { says: 'From the popup anything can be reported: here a fax that went astray.', play: reportFax },
  { says: 'A quiet button stands beside the message that was sent.', play: openSent },
  { says: 'The pointer rests on it: exactly what one click would send.', play: preview },
  { says: 'One click. The receipt says where the report is and what to do now.', play: report },
  { says: "The officer's queue shows it, without a reload.", play: arrive },
  { says: 'The reporter adds details in a window of the extension.', play: addDetails },
];

export const SCENE_OF_A_RECEIVED_MESSAGE: Scene = {
  says: 'A message that was meant for someone else has its own button.',
  async play({ mail, sites, camera }) {
    await mail.goto(sites.received);
    await (await findPart(mail, 'button', RECEIVED)).hover();
    await findPart(
      mail,
      'StaticText',
      /someone at st-brendan-cardiology\.example|^st-brendan-cardiology\.example/,
    );
    await camera.take(mail, 'received-message');
  },
};

async function reportFax({ cast, camera }: Stage): Promise<void> {
  const popup = await openPopup(cast);
  await popup.getByRole('searchbox', { name: 'What happened?' }).fill('fax');
  const choice = popup.getByRole('button', { name: 'A fax went to the wrong number' });
  await choice.waitFor();
  await camera.take(popup, 'popup-search-dark', { whole: true, dark: true });
  await choice.click();
  await popup.getByText('Nothing else.').waitFor();
  await camera.take(popup, 'popup-report', { whole: true });
  await popup.getByRole('button', { name: 'Send report' }).click();
  await popup.getByText('Do now').waitFor();
  await popup.close();
}

/** The popup in a tab, as large as it is over a page, once it knows everything it shows. */
export async function openPopup({ reporter }: Cast): Promise<Page> {
  const popup = await reporter.popup();
  await popup.setViewportSize(POPUP);
  await popup.getByText('When away: Sam Rivera').waitFor();
  return popup;
}

async function openSent({ mail, sites, camera }: Stage): Promise<void> {
  await mail.goto(sites.sent);
  await findPart(mail, 'button', SENT);
  await camera.take(mail, 'sent-message');
}

async function preview({ mail, camera }: Stage): Promise<void> {
  await (await findPart(mail, 'button', SENT)).hover();
  // Only once it was read does the preview name a domain.
  await findPart(mail, 'StaticText', /^someone at northgate-freight\.example/);
  await camera.take(mail, 'preview');
}

async function report({ mail, camera }: Stage): Promise<void> {
  await (await findPart(mail, 'button', SENT)).click();
  await findPart(mail, 'StaticText', /^Privacy Officer/);
  await camera.take(mail, 'receipt');
  await camera.take(mail, 'receipt-dark', { dark: true });
}

async function arrive({ queue, camera }: Stage): Promise<void> {
  await rowOf(queue).waitFor();
  await camera.take(queue, 'queue');
}

export function rowOf(queue: Page) {
  return queue.getByRole('link', { name: /E-mail to the wrong person/ });
}

async function addDetails({ mail, camera, cast }: Stage): Promise<void> {
  const opened = cast.reporter.context.waitForEvent('page');
  await (await findPart(mail, 'button', /^Add details/)).click();
  const details = await opened;
  await details.setViewportSize({ width: 1040, height: 860 });
  for (const answer of ['Names', 'Diagnoses, results, medicines or notes', 'Someone else outside'])
    await details.getByLabel(answer, { exact: true }).check();
  await details.getByText('Kept on this computer').first().waitFor();
  await camera.take(details, 'details');
  await details.getByRole('button', { name: /^Next/ }).click();
  await details
    .getByLabel('Anything else the officer should know?')
    .fill('Autocompletion chose the wrong Lindqvist. The right one is MRN 2048817, born 1958-08-14.');
  await details.getByText('This note seems to name someone.').waitFor();
  await camera.take(details, 'details-note');
  await details.getByRole('button', { name: /^Remove (all|both)/i }).click();
  await details.getByRole('button', { name: 'Send details' }).click();
  await details.getByText('The officer has your details.').waitFor();
  await details.close();
}
