import { describe, expect, test } from 'vitest';
import { forBrowser, matchesPattern, parsePattern } from './match-pattern.ts';

describe('a pattern', () => {
  test.each([
    '<all_urls>',
    '*://*/*',
    'https://*/*',
    'https://*.com/*',
    'ftp://a.example/*',
    'https://a.example',
  ])('that names every host, or none, is none: %s', (text) => {
    expect(parsePattern(text)).toBeNull();
  });

  test.each([
    ['https://mail.clinic.example/*', 'https://mail.clinic.example/?_task=mail', true],
    ['https://mail.clinic.example/*', 'http://mail.clinic.example/', false],
    ['https://mail.clinic.example/*', 'https://mail.clinic.example.evil.example/', false],
    ['https://*.clinic.example/*', 'https://mail.clinic.example/', true],
    ['https://*.clinic.example/*', 'https://notclinic.example/', false],
    ['http://localhost/openmrs/*', 'http://localhost:8080/openmrs/spa', true],
    ['http://localhost/openmrs/*', 'http://localhost/mail', false],
    ['http://localhost:8080/*', 'http://localhost:8081/', false],
  ])('%s over %s: %s', (pattern, url, expected) => {
    expect(matchesPattern(pattern, url)).toBe(expected);
  });

  test('is given to the browser as a whole host without its port', () => {
    expect(forBrowser('http://localhost:8080/openmrs/*')).toBe('http://localhost/*');
  });
});
