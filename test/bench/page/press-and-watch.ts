import type { CDPSession, Page } from 'playwright-core';
import { eventually } from '../../kit/eventually.ts';
import { findPart } from '../../kit/parts-on-page.ts';

/** Instants of one press, in milliseconds since 1970 by the machine's one clock. */
export type Pressed = {
  readonly at: number;
  /** When the page showed that the report is kept on this computer. */
  readonly keptAt: number;
  /** `NF-7K3M-2Q9X`, as the receipt shows it. */
  readonly reference: string;
};

/** Moves to the report button of an open message and presses it, as a person does. */
export async function pressAndWatch(page: Page): Promise<Pressed> {
  const button = await findPart(page, 'button', /Sent to the wrong person/);
  const { x, y } = await button.at();
  await page.mouse.move(x, y, { steps: 4 });
  // The button knows the pointer, and shows what a press would send, before anybody presses.
  await findPart(page, 'StaticText', /othermail\.example/);
  const session = await page.context().newCDPSession(page);
  const { receipt } = await watchForReference(session);
  await page.mouse.down();
  const at = Date.now();
  await page.mouse.up();
  const shown = await receipt;
  await session.detach();
  return { at, ...shown };
}

type Seen = { readonly keptAt: number; readonly reference: string };

/**
 * Waits in every shadow root of the page, the closed ones too, for the first reference that a receipt shows. What
 * looks stands in the page itself, so that the driver's way there is not part of the time.
 */
async function watchForReference(session: CDPSession): Promise<{ readonly receipt: Promise<Seen> }> {
  const roots = await eventually('the layer of the extension', async () => {
    const found = await closedRoots(session);
    return found.length > 0 ? found : undefined;
  });
  const watches = roots.map(async (backendNodeId) => {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: FIRST_REFERENCE,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value as Seen;
  });
  return { receipt: Promise.race(watches) };
}

const FIRST_REFERENCE = `function () {
  return new Promise((resolve) => {
    const look = () => {
      // Our texts stand in attributes, where no page finds them.
      const texts = [...this.querySelectorAll('[data-text]')].map((element) => element.dataset.text);
      const found = /NF-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(texts.join(' '));
      if (found === null) return;
      observer.disconnect();
      resolve({ keptAt: performance.timeOrigin + performance.now(), reference: found[0] });
    };
    const observer = new MutationObserver(look);
    observer.observe(this, { subtree: true, childList: true, attributes: true });
    look();
  });
}`;

type Node = {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly contentDocument?: Node;
};

async function closedRoots(session: CDPSession): Promise<number[]> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  return within(root)
    .filter((node) => node.shadowRootType === 'closed')
    .map((node) => node.backendNodeId);
}

function within(node: Node): Node[] {
  const { children = [], shadowRoots = [], contentDocument } = node;
  const below = [...children, ...shadowRoots, ...(contentDocument === undefined ? [] : [contentDocument])];
  return [node, ...below.flatMap(within)];
}
