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
  /** Writes the next picture, `NN-<name>.png`. */
  take(page: Page, name: string, shot?: Shot): Promise<void>;
};

/** Clears the folder of earlier pictures and numbers the new ones in the order in which they are taken. */
export function openCamera(folder: string): Camera {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (/^\d\d-.*\.png$/.test(file)) rmSync(join(folder, file));
  let taken = 0;
  return {
    async take(page, name, { whole = false, dark = false } = {}) {
      if (dark) await page.emulateMedia({ colorScheme: 'dark' });
      const picture = shrink(await page.screenshot({ animations: 'disabled', fullPage: whole }));
      taken += 1;
      writeFileSync(join(folder, `${String(taken).padStart(2, '0')}-${name}.png`), picture);
      if (dark) await page.emulateMedia({ colorScheme: 'light' });
    },
  };
}

function shrink(png: Buffer): Uint8Array {
  const image = UPNG.decode(new Uint8Array(png).buffer);
  return new Uint8Array(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLOURS));
}
