import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import UPNG from 'upng-js';

/** An interface has few colours: with so many no eye sees a difference, and the file is a third as large. */
const COLOURS = 256;

export type Shot = {
  /** All of the page, however long, instead of what the window shows. */
  readonly whole?: boolean;
  readonly dark?: boolean;
};

export type Camera = {
  take(page: Page, name: string, shot?: Shot): Promise<void>;
  /** Replaces the pictures of the folder by those taken, `NN-<name>.png` in their order. */
  develop(folder: string): void;
};

/** Nothing is written before all of it was seen: half a story must not replace a whole one. */
export function openCamera(): Camera {
  const taken: { readonly name: string; readonly picture: Uint8Array }[] = [];
  return {
    async take(page, name, { whole = false, dark = false } = {}) {
      if (dark) await page.emulateMedia({ colorScheme: 'dark' });
      const picture = shrink(whole ? await wholeOf(page) : await shotOf(page));
      taken.push({ name, picture });
      if (dark) await page.emulateMedia({ colorScheme: 'light' });
    },
    develop(folder) {
      mkdirSync(folder, { recursive: true });
      for (const file of readdirSync(folder)) if (/^\d\d-.*\.png$/.test(file)) rmSync(join(folder, file));
      for (const [at, { name, picture }] of taken.entries())
        writeFileSync(join(folder, `${String(at + 1).padStart(2, '0')}-${name}.png`), picture);
    },
  };
}

function shotOf(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled' });
}

/** In a window as high as the page: taken past a window's end, the width of its scroll bar would be cut off the page. */
async function wholeOf(page: Page): Promise<Buffer> {
  const window = page.viewportSize();
  if (window === null) return await shotOf(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...window, height: Math.max(window.height, height) });
  const picture = await shotOf(page);
  await page.setViewportSize(window);
  return picture;
}

function shrink(png: Buffer): Uint8Array {
  const image = UPNG.decode(new Uint8Array(png).buffer);
  return new Uint8Array(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLOURS));
}
