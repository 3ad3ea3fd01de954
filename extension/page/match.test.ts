import type { Condition } from '@needful/shared/sites/_define.ts';
import { expect, test } from 'vitest';
import { holds } from './match.ts';

/** Conditions on the address look at no document. */
function holdsAt(condition: Condition, url: string): boolean {
  return holds(condition, { url: new URL(url), document: null as unknown as ParentNode });
}

test.each<[Condition, string, boolean]>([
  [{ query: '_mbox', is: ['Sent'] }, 'https://m.example/?_mbox=Sent', true],
  [{ query: '_mbox', is: ['Sent'] }, 'https://m.example/?_mbox=INBOX', false],
  [{ query: '_mbox', is: [''] }, 'https://m.example/', false],
  [{ query: '_mbox', isNot: ['Sent'] }, 'https://m.example/?_mbox=INBOX', true],
  [{ query: '_mbox', isNot: ['Sent'] }, 'https://m.example/', true],
  [{ path: '/spa/patient/*/chart/**' }, 'https://e.example/spa/patient/7/chart/visits/3', true],
  [{ path: '/spa/patient/*/chart/**' }, 'https://e.example/spa/patient/7/chart', true],
  [{ path: '/spa/patient/*/chart/visits' }, 'https://e.example/spa/patient/7/chart/vitals', false],
  [{ path: '/spa/*' }, 'https://e.example/spa/a/b', false],
  [{ hash: 'sent/*' }, 'https://mail.example/mail/u/0/#sent/FMfc', true],
  [{ hash: 'sent/*' }, 'https://mail.example/mail/u/0/#sent', false],
  [{ hash: 'patient/*' }, 'https://e.example/#/patient/7?tab=visits', true],
  [{ hash: 'patient/*' }, 'https://e.example/#!/patient/7', true],
  [{ hash: 'patient/*' }, 'https://e.example/#/patient/7/visits', false],
])('%j at %s: %s', (condition, url, expected) => {
  expect(holdsAt(condition, url)).toBe(expected);
});
