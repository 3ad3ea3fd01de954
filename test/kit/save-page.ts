import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Writes the page as it stands, ticks included and without its scripts, with a constant origin. */
export async function savePage(page: Page, path: string, origin: string): Promise<void> {
  const html = (await page.evaluate(serialize)).replaceAll(new URL(page.url()).origin, origin);
  writeFileSync(path, html);
}

/** Runs in the page. What a person has ticked stands in no attribute until it is written there. */
function serialize(): string {
  for (const box of document.querySelectorAll<HTMLInputElement>(
    'input[type="checkbox"], input[type="radio"]',
  ))
    box.toggleAttribute('checked', box.checked);
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const script of copy.querySelectorAll('script')) script.remove();
  return `<!doctype html>\n${copy.outerHTML}\n`;
}
