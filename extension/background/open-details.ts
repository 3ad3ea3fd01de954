import type { ReportId } from '@needful/shared/domain/ids.ts';
import { browser } from 'wxt/browser';

/** A window of the extension's own: a page hears every key that is typed into an element of its document. */
export async function openDetails({
  reportId,
}: {
  readonly reportId: ReportId;
}): Promise<Record<string, never>> {
  const url = browser.runtime.getURL(`/report.html?reportId=${reportId}`);
  if (browser.windows === undefined) await browser.tabs.create({ url });
  else await browser.windows.create({ url, type: 'popup', width: 960, height: 760 });
  return {};
}
