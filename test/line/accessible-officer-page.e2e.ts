import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focused, outline, surplus } from '../kit/accessibility.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { aReport, sendReport } from '../kit/report.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { signInAsOfficer } from './people.ts';

let needful: TestServer;
let officer: Chromium;
let desk: Page;
let report: { readonly reportId: string; readonly reference: string };

beforeAll(async () => {
  needful = await startTestServer({ NEEDFUL_ANY_DOCUMENT: 'true' });
  const staff = await needful.signIn(needful.demo.staff);
  await sendReport(staff, aReport({ kind: 'lost-device', facts: {} }));
  report = await sendReport(staff);
  officer = await launchChromium();
  desk = await signInAsOfficer(officer, needful);
});

afterAll(async () => {
  await officer?.close();
  await needful?.stop();
});

describe('the officer’s page', () => {
  it('twice as large, nothing has to be scrolled sideways', async () => {
    await desk.setViewportSize({ width: 640, height: 400 });
    for (const path of screens()) {
      await visit(path);
      expect(await surplus(desk), path).toBe(0);
    }
    await desk.setViewportSize({ width: 1280, height: 800 });
  });

  it('the queue is walked by keys, the focus is seen, with forced colors and without motion too', async () => {
    await desk.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await visit(`/o/${needful.demo.slug}/queue`);
    await desk.locator('.row').first().waitFor();
    await desk.keyboard.press('j');
    const first = await focused(desk);
    expect(await outline(desk)).not.toBe('none');
    await desk.keyboard.press('j');
    expect(await focused(desk)).not.toBe(first);
    await desk.keyboard.press('k');
    expect(await focused(desk)).toBe(first);
    expect(await desk.evaluate(() => document.getAnimations().length)).toBe(0);
    await desk.keyboard.press('o');
    await desk.waitForURL(/\/incident\//);
    await desk.getByRole('heading', { name: 'Will you take this one?' }).waitFor();
    await desk.keyboard.press('c');
    await desk.getByRole('heading', { name: 'Do you know enough to close it?' }).waitFor();
    await desk.keyboard.press('e');
    await desk.getByRole('dialog').waitFor();
    await desk.keyboard.press('Escape');
    await desk.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  });
});

function screens(): readonly string[] {
  const { slug } = needful.demo;
  return [`/o/${slug}/queue`, `/o/${slug}/incident/${report.reference}`, `/o/${slug}/people`, '/account'];
}

async function visit(path: string): Promise<void> {
  await desk.goto(`${needful.origin}${path}`);
  await desk.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  await expect.poll(() => desk.locator('.skeleton').count()).toBe(0);
}
