import type { BrowserContext, Page } from 'playwright-core';
import { startMail } from '../../beds/mail.ts';
import { startRoundcube } from '../../beds/roundcube.ts';
import { openSent, signInRoundcube } from '../../beds/roundcube-page.ts';

const account = { address: 'alice@clinic.example', name: 'Alice Nguyen', password: 'synthetic-alice' };

const subjectOf = (at: number) => `Lab results ${at + 1}`;

export type Webmail = {
  readonly origin: string;
  /** Signs a browser in. */
  signIn(context: BrowserContext): Promise<void>;
  /** Signs a browser in and gives the addresses of its sent messages. */
  messagesIn(context: BrowserContext): Promise<readonly string[]>;
  stop(): Promise<void>;
};

/** A real Roundcube with so many sent messages to report. */
export async function startWebmail(count = 1): Promise<Webmail> {
  const folder = { address: account.address, folder: 'Sent' as const };
  const subjects = Array.from({ length: count }, (_, at) => subjectOf(at));
  const messages = subjects.map((subject) => ({
    in: folder,
    message: { from: account, to: ['wrong.person@othermail.example'], subject, text: 'Synthetic.' },
  }));
  const mail = await startMail({ accounts: [account], messages });
  const roundcube = await startRoundcube({ mail });
  return {
    origin: roundcube.origin,
    async signIn(context) {
      const page = await context.newPage();
      await signInRoundcube(page, roundcube.origin, account);
      await page.close();
    },
    async messagesIn(context) {
      const page: Page = await context.newPage();
      await signInRoundcube(page, roundcube.origin, account);
      const urls: string[] = [];
      for (const subject of subjects) {
        await openSent(page, subject, 'full');
        urls.push(page.url());
      }
      await page.close();
      return urls;
    },
    async stop() {
      await roundcube.stop();
      await mail.stop();
    },
  };
}
