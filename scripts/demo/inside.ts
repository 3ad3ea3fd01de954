import type { CDPSession, Page } from 'playwright-core';
import { eventually } from '../../test/kit/eventually.ts';

/**
 * What the extension draws over a page stands in closed shadow roots, which no selector reaches. It is found as a
 * screen reader finds it, by role and the beginning of its name, and clicked where it stands by the real mouse.
 */
type Part = { readonly role: string; readonly name: string };
type Point = { readonly x: number; readonly y: number };

export async function hoverInside(page: Page, part: Part): Promise<Point> {
  const at = await findInside(page, part);
  await page.mouse.move(at.x, at.y, { steps: 8 });
  return at;
}

export async function clickInside(page: Page, part: Part): Promise<void> {
  const { x, y } = await hoverInside(page, part);
  await page.mouse.click(x, y);
}

/**
 * Its middle, in pixels of the viewport, once it is there and has a size.
 *
 * @throws when it does not appear
 */
export async function findInside(page: Page, part: Part): Promise<Point> {
  const session = await page.context().newCDPSession(page);
  try {
    return await eventually(`the ${part.role} “${part.name}”`, () => look(session, part));
  } finally {
    await session.detach();
  }
}

async function look(session: CDPSession, { role, name }: Part): Promise<Point | undefined> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const found = nodes.find(
    (node) => node.role?.value === role && String(node.name?.value ?? '').startsWith(name),
  );
  if (found?.backendDOMNodeId === undefined) return undefined;
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: found.backendDOMNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quads[0] ?? [];
  return right > left ? { x: (left + right) / 2, y: (top + bottom) / 2 } : undefined;
}
