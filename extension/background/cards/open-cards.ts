import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Sender } from '../../messages/_define.ts';
import { announceChange } from '../changed.ts';

const NAME = (tabId: number) => `open-cards:${tabId}`;
const BADGE = '#174ea6';

/** Notes which cards of ours stand in a tab, for as long as its page stands there, and says so on the toolbar. */
export async function noteCard(
  { card, open }: { readonly card: string; readonly open: boolean },
  sender: Sender,
): Promise<Record<string, never>> {
  if (sender.from !== 'page') return {};
  const { tabId } = sender;
  await navigator.locks.request(NAME(tabId), async () => {
    const others = (await cardsIn(tabId)).filter((each) => each !== card);
    const now = open ? [...others, card] : others;
    await browser.storage.session.set({ [NAME(tabId)]: now });
    await tell(tabId, now.length > 0);
  });
  announceChange();
  return {};
}

/** Its page has gone, and every card with it. */
export async function forgetCards(tabId: number): Promise<void> {
  if (!(await isCardOpen(tabId))) return;
  await browser.storage.session.remove(NAME(tabId));
  await tell(tabId, false);
}

export async function isCardOpen(tabId: number): Promise<boolean> {
  return (await cardsIn(tabId)).length > 0;
}

async function cardsIn(tabId: number): Promise<readonly string[]> {
  const stored = (await browser.storage.session.get(NAME(tabId)))[NAME(tabId)];
  return z.array(z.string()).safeParse(stored).data ?? [];
}

/** Only for this tab: how many reports wait stands on all others. The tab may be closed by now. */
async function tell(tabId: number, open: boolean): Promise<void> {
  const gone = () => undefined;
  // Null is how a tab's own text is taken away again; the types know it for Firefox alone.
  await browser.action.setBadgeText({ tabId, text: (open ? 'card' : null) as string }).catch(gone);
  if (open) await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE }).catch(gone);
  const title = open ? 'Needful: a reminder of ours stands on this page, with your mark' : '';
  await browser.action.setTitle({ tabId, title }).catch(gone);
}
