import { browser } from 'wxt/browser';
import type { EnrolAnswer } from '../messages/_answers.ts';
import { send } from '../messages/_send.ts';
import { askPermission } from './ask-permission.ts';

/** Enrols by an invitation link and opens its page in a tab, where the person sets a password. */
export async function enrolByLink(link: string): Promise<EnrolAnswer> {
  // First, in the submit itself: a browser asks for a permission at no other time.
  const allowed = await askPermission([link]);
  if (!allowed) {
    const message =
      'The browser was not allowed to reach that server. Nothing was changed. Connect again and allow it.';
    return { enrolled: false, code: 'not-allowed', message };
  }
  const answer = await send('enrol', { link });
  if (answer.enrolled && answer.joinPage !== null) await browser.tabs.create({ url: answer.joinPage });
  return answer;
}
