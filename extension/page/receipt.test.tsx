import { isValidElement } from 'preact';
import { expect, test } from 'vitest';
import type { Receipt as Given } from '../messages/_answers.ts';
import { Retaliation } from '../ui/retaliation.tsx';
import { Receipt } from './receipt.tsx';

const given = {
  state: 'delivered',
  takenBack: 'undone',
  reference: 'NF-0000-0000',
  storage: 'safe',
  containment: [],
} as unknown as Given;

/** All text of what a part draws itself. */
function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (isValidElement(node)) return textOf((node.props as { children?: unknown }).children);
  return typeof node === 'string' ? node : '';
}

test.each([
  [
    'the receipt in a page',
    () => Receipt({ receipt: given, mark: null, problem: null, onUndo() {}, onDetails() {}, onClose() {} }),
  ],
  ['every surface of the extension', () => Retaliation()],
])('%s names both rules against retaliation', (_where, draw) => {
  const text = textOf(draw());
  expect(text).toContain('45 CFR 164.530(g)');
  expect(text).toContain('160.316');
});
