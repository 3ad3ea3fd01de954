import type { Page } from 'playwright-core';

/**
 * What a page complained about from now on: violations of its policy, faults in its script, dialogs it opened. An
 * answer of 401 is what being signed out looks like, and one of 404 a link that is used up: no complaints.
 */
export function watchPage(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`fault: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (/status of (401|404)|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/.test(message.text())) return;
    complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}
