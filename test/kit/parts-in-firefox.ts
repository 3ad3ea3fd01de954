import type { Browser, Page } from 'puppeteer-core';
import { eventually } from './eventually.ts';

/** Something of the extension's own that stands on a page of Firefox, in a closed shadow root. */
export type FirefoxPart = {
  readonly text: string;
  hover(): Promise<void>;
  /** A real click of the mouse at its middle, trusted as a person's is. */
  click(): Promise<void>;
};

type Found = { readonly text: string; readonly x: number; readonly y: number };
type RemoteNode = {
  readonly sharedId?: string;
  readonly value?: { readonly shadowRoot?: RemoteNode | null };
};
type Tree = { readonly context: string; readonly url: string; readonly children?: readonly Tree[] | null };
/** WebDriver BiDi as it is spoken; Puppeteer has no words of its own for closed roots. */
type Wire = {
  readonly connection: { send(method: string, parameters: object): Promise<{ readonly result: unknown }> };
};

/** Waits for an element of our layers that `selector` matches and whose text has `text`, in any frame. */
export async function findFirefoxPart(page: Page, selector: string, text: RegExp): Promise<FirefoxPart> {
  return await eventually(`a ${selector} that says ${text}`, async () => {
    const found = (await partsOf(page, selector)).find((part) => text.test(part.text));
    return found === undefined ? undefined : partAt(page, found);
  });
}

/** How many such elements of our layers there are now, in any frame. */
export async function countFirefoxParts(page: Page, selector: string, text: RegExp): Promise<number> {
  return (await partsOf(page, selector)).filter((part) => text.test(part.text)).length;
}

async function partsOf(page: Page, selector: string): Promise<Found[]> {
  const wire = page.browser();
  const { contexts } = (await ask(wire, 'browsingContext.getTree', {})) as { contexts: Tree[] };
  const found: Found[] = [];
  for (const context of contexts.filter(({ url }) => url === page.url()).flatMap(idsOf)) {
    // A frame may go away between the two questions; the next look does not list it.
    for (const root of await rootsOf(wire, context).catch(() => []))
      found.push(...(await call<Found[]>(wire, context, READ, [{ sharedId: root }, text(selector)])));
  }
  return found;
}

function idsOf({ context, children }: Tree): string[] {
  return [context, ...(children ?? []).flatMap(idsOf)];
}

/** Closed shadow roots are told to a driver, and to no script of the page (`includeShadowTree`). */
async function rootsOf(wire: Browser, context: string): Promise<string[]> {
  const { result } = (await ask(wire, 'script.callFunction', {
    functionDeclaration: '() => [...document.querySelectorAll("html > div[popover]")]',
    awaitPromise: false,
    target: { context },
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  })) as { result: { value: readonly RemoteNode[] } };
  return result.value.flatMap(({ value }) => value?.shadowRoot?.sharedId ?? []);
}

/** Runs in the frame: the words of each element, which are no text nodes, and its middle in pixels of the whole page. */
const READ = String(function read(root: ShadowRoot, selector: string): string {
  const parts = [...root.querySelectorAll(selector)].map((element) => {
    const box = element.getBoundingClientRect();
    const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    for (let view: Window = window; view.frameElement !== null; view = view.parent) {
      const frame = view.frameElement.getBoundingClientRect();
      at.x += frame.left;
      at.y += frame.top;
    }
    const words = [element, ...element.querySelectorAll('[data-text]')].map((each) =>
      each.getAttribute('data-text'),
    );
    return { text: words.join(' '), ...at };
  });
  return JSON.stringify(parts);
});

async function call<Result>(
  wire: Browser,
  context: string,
  functionDeclaration: string,
  given: readonly object[],
): Promise<Result> {
  const parameters = { functionDeclaration, awaitPromise: false, target: { context }, arguments: given };
  const answer = (await ask(wire, 'script.callFunction', parameters)) as { result: { value: string } };
  return JSON.parse(answer.result.value) as Result;
}

async function ask(wire: Browser, method: string, parameters: object): Promise<unknown> {
  return (await (wire as unknown as Wire).connection.send(method, parameters)).result;
}

function text(value: string): object {
  return { type: 'string', value };
}

function partAt(page: Page, { text: words, x, y }: Found): FirefoxPart {
  return {
    text: words,
    hover: () => page.mouse.move(x, y, { steps: 4 }),
    async click() {
      await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.click(x, y);
    },
  };
}
