import type { CDPSession, Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/** Something a person can find on a page by what assistive technology calls it: in a closed shadow root, too. */
export type PagePart = {
  readonly name: string;
  /** Its middle, in pixels of the viewport. */
  at(): Promise<{ readonly x: number; readonly y: number }>;
  hover(): Promise<void>;
  /** A real click of the mouse at its middle, trusted as a person's is. */
  click(): Promise<void>;
  focus(): Promise<void>;
};

type AxNode = {
  readonly nodeId?: string;
  readonly parentId?: string;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly backendDOMNodeId?: number;
  readonly ignored?: boolean;
};
type FrameTree = { readonly frame: { readonly id: string }; readonly childFrames?: readonly FrameTree[] };

/** A webmail's tree has thousands of nodes, and the page works as long to tell them. */
const LOOK_EVERY_MS = 200;

/** Waits for the part of that role and name, in the page or any frame of its own origin. */
export async function findPart(page: Page, role: string, name: RegExp): Promise<PagePart> {
  const session = await sessionOf(page);
  const look = async () => {
    const node = (await nodesOf(session)).find(
      (found) =>
        found.role?.value === role &&
        name.test(found.name?.value ?? '') &&
        found.backendDOMNodeId !== undefined,
    );
    return node === undefined ? undefined : partOf(page, session, node);
  };
  return await eventually(`a ${role} called ${name}`, look, { every: LOOK_EVERY_MS });
}

/** How many parts of that role and name are there now. */
export async function countParts(page: Page, role: string, name: RegExp): Promise<number> {
  const nodes = await nodesOf(await sessionOf(page));
  return nodes.filter((node) => node.role?.value === role && name.test(node.name?.value ?? '')).length;
}

/** True while no part of that role and name is there. */
export async function hasNoPart(page: Page, role: string, name: RegExp): Promise<boolean> {
  return (await countParts(page, role, name)) === 0;
}

/** All text that assistive technology reads on the page, closed shadow roots included, line by line. */
export async function readAloud(page: Page): Promise<string> {
  const session = await sessionOf(page);
  const texts = (await nodesOf(session)).filter((node) => node.role?.value === 'StaticText');
  return texts.map((node) => node.name?.value ?? '').join('\n');
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One for each page: whatever changes there is told to every session that ever asked for its tree. */
function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

async function nodesOf(session: CDPSession): Promise<AxNode[]> {
  const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: FrameTree };
  const found: AxNode[] = [];
  for (const frameId of idsOf(frameTree)) {
    // A frame may go away between the two calls; the next look does not list it.
    const tree = await session.send('Accessibility.getFullAXTree', { frameId }).catch(() => ({ nodes: [] }));
    found.push(...placed(tree.nodes as AxNode[]).filter((node) => node.ignored !== true));
  }
  return found;
}

/** A text that is drawn by a style sheet, as ours in a page are, has no node of its own: it stands where its parent is. */
function placed(nodes: readonly AxNode[]): AxNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  return nodes.map((node) => {
    let at: AxNode | undefined = node;
    while (at !== undefined && at.backendDOMNodeId === undefined) at = byId.get(at.parentId);
    return at === undefined || at === node
      ? node
      : { ...node, backendDOMNodeId: at.backendDOMNodeId as number };
  });
}

function idsOf({ frame, childFrames = [] }: FrameTree): string[] {
  return [frame.id, ...childFrames.flatMap(idsOf)];
}

function partOf(page: Page, session: CDPSession, node: AxNode): PagePart {
  const backendNodeId = node.backendDOMNodeId as number;
  const middle = async () => {
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? [];
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  };
  return {
    name: node.name?.value ?? '',
    at: middle,
    async hover() {
      const { x, y } = await middle();
      await page.mouse.move(x, y, { steps: 4 });
    },
    async click() {
      const { x, y } = await middle();
      await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.click(x, y);
    },
    focus: async () => {
      await session.send('DOM.focus', { backendNodeId });
    },
  };
}
