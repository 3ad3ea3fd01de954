import type { Page } from 'playwright-core';

/** What a page does to steal a click or a look, and what must come of the person's click on our button. */
export type Attack = {
  readonly what: string;
  /** `nothing`: no report. `works`: the attack does not take, and the person's own click reports as ever. */
  readonly comes: 'nothing' | 'works';
  /** Runs before anything of ours, as the page's own script. */
  readonly before?: string;
  /** Runs in the page once the button stands there. */
  readonly attack?: () => void;
  /** In place of one plain click on the button's middle. */
  readonly press?: (page: Page, at: { readonly x: number; readonly y: number }) => Promise<void>;
};

/** Our layer is the one popover that hangs on the root element: a page finds it once it is shown. */
function style(name: string, value: string): string {
  return `document.querySelector('html > div[popover]').style.setProperty('${name}', '${value}', 'important')`;
}
/** Each is undone before it is painted: what the person then presses is what they see. */
const STYLES: readonly (readonly [what: string, name: string, value: string])[] = [
  ['makes our layer transparent', 'opacity', '0.01'],
  ['filters our layer away', 'filter', 'opacity(0)'],
  ['clips our layer away', 'clip-path', 'inset(100%)'],
  ['masks our layer', 'mask-image', 'linear-gradient(transparent, transparent)'],
  ['blends our layer into the page', 'mix-blend-mode', 'lighten'],
  ['makes our layer too small to see', 'transform', 'scale(0.05)'],
  ['turns our layer away', 'transform', 'rotateY(90deg)'],
  ['hides our layer', 'visibility', 'hidden'],
  ['lets no pointer reach our layer', 'pointer-events', 'none'],
];

export const ATTACKS: readonly Attack[] = [
  {
    what: 'hides our layer again whenever it was shown',
    comes: 'nothing',
    attack() {
      const host = document.querySelector<HTMLElement>('html > div[popover]');
      const hide = () => host?.style.setProperty('visibility', 'hidden', 'important');
      if (host !== null) new MutationObserver(hide).observe(host, { attributes: true });
      hide();
    },
  },
  ...STYLES.map(([what, name, value]) => ({
    what,
    comes: 'works' as const,
    attack: new Function(style(name, value)) as () => void,
  })),
  {
    what: 'lays something later into the top layer, through which clicks fall',
    comes: 'nothing',
    attack() {
      const over = document.createElement('div');
      over.popover = 'manual';
      document.body.append(over);
      over.showPopover();
      const look = { position: 'fixed', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' };
      Object.assign(over.style, look, { background: 'white', opacity: '1' });
    },
  },
  {
    what: 'covers our layer only while the button of the mouse is down',
    comes: 'nothing',
    attack() {
      const over = document.createElement('div');
      over.popover = 'manual';
      const look = { position: 'fixed', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' };
      Object.assign(over.style, look, { background: 'white', opacity: '1' });
      document.body.append(over);
      addEventListener('pointerdown', () => over.showPopover(), { capture: true });
    },
  },
  {
    what: 'opens a dialog that takes the page over',
    comes: 'nothing',
    attack() {
      const dialog = document.createElement('dialog');
      dialog.style.pointerEvents = 'none';
      document.body.append(dialog);
      dialog.showModal();
    },
  },
  {
    what: 'makes our layer inert',
    comes: 'works',
    attack() {
      const host = document.querySelector<HTMLElement>('html > div[popover]');
      if (host !== null) host.inert = true;
    },
  },
  {
    what: 'takes our layer out at the press',
    comes: 'nothing',
    attack() {
      const host = document.querySelector<HTMLElement>('html > div[popover]');
      addEventListener('pointerdown', () => host?.remove(), { capture: true });
    },
  },
  {
    what: 'shows a button of its own in our place, and passes its click on to ours',
    comes: 'nothing',
    attack() {
      const host = document.querySelector<HTMLElement>('html > div[popover]');
      host?.style.setProperty('pointer-events', 'none', 'important');
      const fake = document.createElement('button');
      fake.popover = 'manual';
      Object.assign(fake.style, { position: 'fixed', inset: '0', width: '100%', height: '100%' });
      fake.textContent = 'Sent to the wrong person?';
      fake.addEventListener('click', (event) => {
        host?.dispatchEvent(new MouseEvent('click', event));
        host?.click();
      });
      document.body.append(fake);
      fake.showPopover();
    },
  },
  {
    what: 'moves our layer out of the view, to bring it under the pointer at the press',
    comes: 'works',
    attack() {
      const host = document.querySelector<HTMLElement>('html > div[popover]');
      host?.style.setProperty('transform', 'translate(0, -4000px)', 'important');
      addEventListener('pointerdown', () => host?.style.removeProperty('transform'), { capture: true });
    },
  },
  {
    what: 'fills the screen with itself, and lets clicks fall through',
    comes: 'nothing',
    attack() {
      const full = document.createElement('div');
      Object.assign(full.style, { background: 'white', pointerEvents: 'none' });
      document.body.append(full);
      addEventListener('keydown', () => void full.requestFullscreen(), { once: true });
    },
    async press(page, { x, y }) {
      await page.keyboard.press('a');
      await page.waitForFunction(() => document.fullscreenElement !== null);
      await page.mouse.click(x, y);
    },
  },
  {
    what: 'clicks and types by script, wherever our layer may be',
    comes: 'nothing',
    attack() {
      const host = document.querySelector<HTMLElement>('html > div[popover]');
      const at = host?.getBoundingClientRect();
      const options = { bubbles: true, composed: true, clientX: at?.x ?? 0, clientY: at?.y ?? 0 };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        host?.dispatchEvent(new MouseEvent(type, options));
      for (const key of ['Enter', ' '])
        host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      host?.focus();
      host?.click();
      for (let x = 0; x < innerWidth; x += 8) {
        for (let y = 0; y < innerHeight; y += 8) (document.elementFromPoint(x, y) as HTMLElement).click();
      }
    },
    press: async () => {},
  },
  {
    what: 'takes every key before ours',
    comes: 'nothing',
    before: `addEventListener('keydown', (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);`,
    async press(page) {
      for (const key of ['Tab', 'Tab', 'Enter', 'Space']) await page.keyboard.press(key);
    },
  },
  {
    what: 'writes styles for everything there is',
    comes: 'works',
    before: `const page = new CSSStyleSheet();
      page.replaceSync('@layer a { html > div, [popover] { opacity: 0 !important; transform: scale(0) !important; display: none !important } }'
        + 'html > div[popover] { filter: opacity(0) !important; pointer-events: none !important; clip-path: inset(100%) !important; translate: -9999px !important; animation: x 1s infinite !important }'
        + '* { cursor: none !important } html { font-size: 40px !important } ::backdrop { background: white !important }');
      document.adoptedStyleSheets = [page];`,
  },
  {
    what: 'animates our layer away',
    comes: 'works',
    attack() {
      const host = document.querySelector<HTMLElement>('html > div[popover]');
      host?.animate([{ opacity: 0, transform: 'scale(0)' }], { duration: 1, fill: 'forwards' });
    },
  },
  {
    what: 'throws our layer out',
    comes: 'works',
    before: `addEventListener('DOMContentLoaded', () => {
      let left = 3;
      new MutationObserver(() => {
        const ours = document.querySelector('html > div[popover]');
        if (ours !== null && left-- > 0) ours.remove();
      }).observe(document.documentElement, { childList: true });
    });`,
  },
];

/** As many as an observer of visibility needs to answer, and our code to act on it. */
export async function frames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
  });
}

/** Runs before and after ours: takes whatever passes through what a page can replace, into `window.stolen`. */
export const THIEF = `
  window.stolen ??= [];
  {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, { ...init, mode: 'open' });
      window.stolen.push(root);
      return root;
    };
    for (const name of ['fetch', 'setTimeout', 'structuredClone', 'postMessage']) {
      const own = window[name];
      window[name] = (...given) => { if (name === 'fetch') window.stolen.push(given); return own(...given); };
    }
    for (const [owner, name] of [[JSON, 'stringify'], [JSON, 'parse'], [crypto.subtle ?? {}, 'sign'], [Storage.prototype, 'setItem']]) {
      const own = owner[name];
      owner[name] = function (...given) { window.stolen.push(name); return own.apply(this, given); };
    }
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (...given) {
      if (this instanceof ShadowRoot) window.stolen.push(this);
      return add.apply(this, given);
    };
    addEventListener('message', (event) => window.stolen.push(event.data));
    for (const type of ['click', 'keydown', 'focusin', 'copy', 'pointerover'])
      addEventListener(type, (event) =>
        window.stolen.push(...event.composedPath().filter((each) => each instanceof ShadowRoot)), true);
  }`;
