import { join } from 'node:path';
import { servePracticeSites } from '../../../scripts/demo/practice-sites.ts';
import { launchChromium } from '../../kit/chromium.ts';
import { savePage } from '../../kit/save-page.ts';

/** Saves pages of the practice webmail beside this file: `node test/sites/practice-webmail/capture.ts`. */

const NOON = new Date('2026-03-02T12:00:00Z');

const sites = await servePracticeSites(() => NOON);
const chromium = await launchChromium();
try {
  const page = await chromium.context.newPage();
  const addresses = {
    'inbox.html': new URL('../inbox', sites.sent).href,
    'sent.html': sites.sent,
    'sent-without-attachment.html': new URL('1039', sites.sent).href,
    'received.html': sites.received,
  };
  for (const [name, address] of Object.entries(addresses)) {
    await page.goto(address);
    await savePage(page, join(import.meta.dirname, name), 'https://mail.example');
  }
} finally {
  await chromium.close();
  await sites.stop();
}
