import { expect, test } from 'vitest';
import { linkOf } from './contact.tsx';

test.each([
  ['(555) 010-0142', 'tel:5550100142'],
  ['+1 555 010 0142', 'tel:+15550100142'],
  ['privacy@riverside.example', 'mailto:privacy@riverside.example'],
  ['Room 12, or (555) 010-0142', null],
  ['privacy@riverside.example?body=x', null],
])('%s links to %s', (contact, link) => {
  expect(linkOf(contact)).toBe(link);
});
