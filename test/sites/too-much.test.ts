import type { SiteAct } from '@needful/shared/sites/_define.ts';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { MOST_FOUND } from '../../extension/page/find-few.ts';
import { readRecipients, readTold } from '../../extension/page/read-told.ts';

const act: SiteAct = {
  act: 'compose-mail',
  when: [],
  button: null,
  kind: null,
  trigger: null,
  facts: {
    recipients: [{ selector: 'li', from: 'text' }],
    attachmentNames: { selector: 'li' },
    rangeDays: { spanOf: { selector: 'li', from: 'text', written: 'iso' } },
    recipientCount: { count: 'li', more: 'li' },
  },
};

/** A page of so many list items, and how many of their texts were read. */
function pageOf(items: number) {
  const { document } = parseHTML(`<html><body>${'<li>a@b.example</li>'.repeat(items)}</body></html>`);
  let read = 0;
  for (const item of document.querySelectorAll('li'))
    Object.defineProperty(item, 'textContent', {
      get() {
        read += 1;
        return 'a@b.example';
      },
    });
  const place = { url: new URL('https://mail.example/'), document: document as unknown as Document };
  return { place, read: () => read };
}

test('a profile that matches too much reads nothing, rather than every element of the page', () => {
  const { place, read } = pageOf(MOST_FOUND + 1);
  expect(readTold(act, place, 0)).toEqual({});
  expect(readRecipients(act.facts.recipients, place.document)).toEqual([]);
  expect(read()).toBe(0);
});

test('as many as a message can have are read', () => {
  const { place, read } = pageOf(3);
  expect(readRecipients(act.facts.recipients, place.document)).toHaveLength(3);
  expect(readTold(act, place, 0)).toEqual({ listCount: 0 });
  expect(read()).toBeGreaterThan(3);
});

test('a profile that never matches tells nothing, and no fault', () => {
  const { place } = pageOf(0);
  expect(readTold(act, place, 0)).toEqual({ listCount: 0 });
  expect(readRecipients(act.facts.recipients, place.document)).toEqual([]);
});
