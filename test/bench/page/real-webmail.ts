import type { BrowserContext, Page } from 'playwright-core';
import { startMail } from '../../beds/mail.ts';
import { startRoundcube } from '../../beds/roundcube.ts';
import { openSent, signInRoundcube } from '../../beds/roundcube-page.ts';

const account = { address: 'alice@clinic.example', name: 'Alice Nguyen', password: 'synthetic-alice' };
const message = {
  from: account,
  to: ['wrong.person@othermail.example'],
  subject: 'Lab results',
  text: 'Synthetic.',
};

export type Webmail = {
  readonly origin: string;
  /** Signs a browser in and gives the address of its sent message. */
  messageIn(context: BrowserContext): Promise<string>;
  stop(): Promise<void>;
};

/** A real Roundcube with one message to report. */
export async function startWebmail(): Promise<Webmail> {
  const folder = { address: account.address, folder: 'Sent' as const };
  const mail = await startMail({ accounts: [account], messages: [{ in: folder, message }] });
  const roundcube = await startRoundcube({ mail });
  return {
    origin: roundcube.origin,
    async messageIn(context) {
      const page: Page = await context.newPage();
      await signInRoundcube(page, roundcube.origin, account);
      await openSent(page, message.subject, 'full');
      const url = page.url();
      await page.close();
      return url;
    },
    async stop() {
      await roundcube.stop();
      await mail.stop();
    },
  };
}
