import { render } from 'preact';
import { browser } from 'wxt/browser';
import { send } from '../messages/_send.ts';
import { askPermission } from '../ui/ask-permission.ts';
import { type Draft, emptyAct, pathOf, selectorsIn, siteIdOf } from './draft.ts';
import { type InspectorActions, SiteInspector } from './inspector.tsx';
import { keepDraft, readDraft } from './keep.ts';
import { attempt, cancel, enterTab, leave, pick, show, shownWords } from './tab.ts';

/** Draws the inspector of one tab into `root`. It looks at that tab only while the tab shows this origin. */
export async function startInspectorWindow(root: HTMLElement, tabId: number, origin: string): Promise<void> {
  const allowed = await browser.permissions.contains({ origins: [patternOf(origin)] });
  const kept = (await readDraft(origin)) ?? newDraft(origin);
  render(<SiteInspector kept={kept} allowed={allowed} actions={actionsIn(tabId, origin)} />, root);
}

/** A match pattern names no port: the browser asks by host. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

function newDraft(origin: string): Draft {
  const title = new URL(origin).hostname.replace(/[^A-Za-z. -]/g, '').slice(0, 40);
  return {
    site: siteIdOf(title),
    title,
    system: 'ehr',
    origin,
    recognisedBy: '',
    acts: [emptyAct('open-chart', '')],
  };
}

function actionsIn(tabId: number, origin: string): InspectorActions {
  /** Frames of the page that is described; [] where the tab shows another one, or may not be looked at. */
  async function enter(): Promise<readonly number[]> {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab?.url === undefined || new URL(tab.url).origin !== origin) return [];
    entered = await enterTab(tabId).catch(() => []);
    return entered;
  }
  let entered: readonly number[] = [];
  // What is outlined goes with this window.
  addEventListener('pagehide', () => void leave(tabId, entered));
  return {
    allow: () => askPermission([origin]),
    path: async () => pathOf(new URL((await browser.tabs.get(tabId)).url ?? origin).pathname),
    async pick() {
      const frames = await enter();
      if (frames.length === 0) return [];
      await comeForward(tabId);
      const picked = await pick(tabId, frames);
      await cancel(tabId, frames);
      await comeForward((await browser.tabs.getCurrent())?.id);
      return picked;
    },
    show: async (selector) => show(tabId, await enter(), selector),
    shownWords: async (profile) => shownWords(tabId, await enter(), selectorsIn(profile)),
    attempt: async (site, profile) => attempt(tabId, await enter(), site, profile),
    save: keepDraft,
    async publish(draft, body, replaces) {
      await keepDraft(draft);
      return send('publish-site', { site: draft.site, origin, body, replaces });
    },
  };
}

async function comeForward(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
}
