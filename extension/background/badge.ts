import { browser } from 'wxt/browser';
import { allEntries } from './outbox/keep.ts';

/** How many wait, on the toolbar's icon; `!` when something was refused and wants to be looked at. */
export async function refreshBadge(): Promise<void> {
  const entries = await allEntries();
  const waiting = entries.filter(({ progress }) => progress.state === 'waiting').length;
  const refused = entries.some(({ progress }) => progress.state === 'refused');
  await browser.action.setBadgeText({ text: waiting > 0 ? String(waiting) : refused ? '!' : '' });
  await browser.action.setBadgeBackgroundColor({ color: '#5b4b00' });
  const title = waiting > 0 ? `Needful: ${waiting} waiting to be sent` : 'Needful: report something';
  await browser.action.setTitle({ title });
}
