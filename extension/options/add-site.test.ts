import { expect, test } from 'vitest';
import { originOf } from './add-site.tsx';

test.each([
  ['mail.clinic.example', 'https://mail.clinic.example'],
  ['  https://mail.clinic.example/roundcube/?_task=mail ', 'https://mail.clinic.example'],
  ['http://10.0.0.7:8080/openmrs', 'http://10.0.0.7:8080'],
  ['file:///etc/passwd', null],
  ['javascript://alert(1)', null],
  ['', null],
])('the origin of "%s" is %s', (typed, origin) => {
  expect(originOf(typed)).toBe(origin);
});
