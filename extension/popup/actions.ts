import { messageIds } from '@needful/shared/domain/message-ids.ts';
import { browser } from 'wxt/browser';
import { newMessageId } from '../messages/_report-id.ts';
import { send } from '../messages/_send.ts';
import { enrolByLink } from '../ui/enrol-by-link.ts';
import type { PopupActions } from './model.ts';

const answerIds = messageIds(newMessageId);

/** What the popup can do, as messages to the background. */
export const actions: PopupActions = {
  preview: (kind, occurredOn) => send('preview-report', { kind, door: 'popup', occurredOn, reading: null }),
  report: (reportId, kind, occurredOn) =>
    send('report-incident', { reportId, kind, door: 'popup', occurredOn, reading: null }),
  reportThis: async () => (await send('report-this', {})).started,
  awaitDelivery: (reportId, known) => send('await-delivery', { reportId, known }),
  undo: (reportId) => send('undo-report', { reportId, messageId: newMessageId() }),
  withdraw: (reportId, reason) => send('withdraw-report', { reportId, messageId: newMessageId(), reason }),
  answer: (reportId, questionId, text) =>
    send('answer-question', { reportId, messageId: answerIds.of(questionId + text), questionId, text }),
  addDetails: (reportId) => void send('open-details', { reportId }),
  allowSite: (ask, chosen) => {
    // The choice is stored beside the question, since the browser may close this window while it asks.
    const asked = browser.permissions.request({ origins: [...ask] });
    if (chosen !== null) void send('grant-site', chosen);
    return asked;
  },
  enrol: enrolByLink,
  signIn: () => send('sign-in', {}),
  signOut: () => send('sign-out', {}),
  sendNow: () => send('send-now', {}),
  describeSite: () => send('open-inspector', {}),
  openOptions: () => void browser.runtime.openOptionsPage(),
};
