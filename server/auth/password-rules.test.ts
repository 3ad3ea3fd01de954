import { expect, test } from 'vitest';
import { passwordRefusal } from './password-rules.ts';

test.each([
  'Password2026!',
  'qwertyuiop123',
  '123456789012',
  'P@ssw0rdP@ssw0rd',
  'aaaaaaaaaaaaaaaa',
  'Welcome12345!!',
  'abcabcabcabcabc',
  '1qaz2wsx3edc',
  'Winter2026Winter',
])('refuses %s as one of the first guesses', (password) => {
  expect(passwordRefusal(password)).toMatch(/guess/);
});

test.each([
  'correct horse battery',
  'plum-orbit-velvet-91',
  'Ich esse gern Kirschen',
  'x7!Kd02_qLmz',
  'tulip password harbour',
])('takes %s', (password) => {
  expect(passwordRefusal(password)).toBeNull();
});

test('refuses eleven characters, however strange, and a megabyte', () => {
  expect(passwordRefusal('x7!Kd02_qLm')).toMatch(/at least 12/);
  expect(passwordRefusal('plum orbit '.repeat(100_000))).toMatch(/at most 128/);
});

test("refuses the person's own name and address with padding, and takes them from anybody else", () => {
  expect(passwordRefusal('miriam.oduya1984', ['Miriam Oduya', 'miriam.oduya@lakeside.example'])).toMatch(
    /guess/,
  );
  expect(passwordRefusal('miriam.oduya1984')).toBeNull();
});
