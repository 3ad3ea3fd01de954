import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds, as its rule and where. */
export async function faults(shown: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await shown.emulateMedia({ colorScheme });
  const { violations } = await new AxeBuilder({ page: shown }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

/** Presses Tab until what has the focus is called that; what has it must look like it. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    if (!name.test(await focused(page))) continue;
    if ((await outline(page)) === 'none') throw new Error(`${name} has the focus and does not show it.`);
    return;
  }
  throw new Error(`Tab does not come to ${name}.`);
}

/** Words of what has the focus, in our layers as well. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === document.body) return '';
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return (label ?? element?.textContent ?? '').trim();
  });
}

/** How what has the focus is outlined, e.g. `solid`. */
export function outline(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === null ? 'none' : getComputedStyle(element).outlineStyle;
  });
}

/** By how many pixels the page is wider than its window. */
export function surplus(shown: Page): Promise<number> {
  return shown.evaluate(() => {
    const root = document.documentElement;
    return Math.max(0, root.scrollWidth - root.clientWidth);
  });
}
