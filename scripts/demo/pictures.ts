import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import UPNG from 'upng-js';

/** An interface has few colours: with so many no eye sees a difference, and the file is a third as large. */
const COLOURS = 256;

export type Camera = {
  /** Writes the next picture, `NN-<name>.png`, of what the window shows. */
  take(page: Page, name: string): Promise<void>;
  /** All of the page, however long. */
  takeWhole(page: Page, name: string): Promise<void>;
  /** The same in the dark colours. */
  takeDark(page: Page, name: string): Promise<void>;
};

/** Clears the folder of earlier pictures and numbers the new ones in the order in which they are taken. */
export function openCamera(folder: string): Camera {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (/^\d\d-.*\.png$/.test(file)) rmSync(join(folder, file));
  let taken = 0;
  async function write(page: Page, name: string, fullPage: boolean): Promise<void> {
    const picture = shrink(await page.screenshot({ animations: 'disabled', fullPage }));
    taken += 1;
    writeFileSync(join(folder, `${String(taken).padStart(2, '0')}-${name}.png`), picture);
  }
  const take = (page: Page, name: string) => write(page, name, false);
  async function takeDark(page: Page, name: string): Promise<void> {
    await page.emulateMedia({ colorScheme: 'dark' });
    await take(page, name);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  return { take, takeWhole: (page, name) => write(page, name, true), takeDark };
}

function shrink(png: Buffer): Uint8Array {
  const image = UPNG.decode(new Uint8Array(png).buffer);
  return new Uint8Array(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLOURS));
}
