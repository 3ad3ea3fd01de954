import type { Instant } from '@needful/shared/domain/ids.ts';
import { describe, expect, it } from 'vitest';
import { aPng } from '../../test/kit/picture.ts';
import { blocksPdf } from './letters.ts';
import { logoKindOf } from './logo.ts';
import { printedLogo } from './printed-logo.ts';
import { textOfPdf } from './text-of-pdf.testing.ts';

/** Two by two pixels. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAACAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);

describe('a logo', () => {
  it('is known by what is in it, PNG or JPEG', async () => {
    expect(await logoKindOf(aPng(40, 10))).toBe('png');
    expect(await logoKindOf(JPEG)).toBe('jpeg');
  });

  it.each([
    [
      'an SVG, which can hold programs',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'logo-other-kind',
    ],
    ['a page', Buffer.from('<!doctype html><script>1</script>'), 'logo-other-kind'],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'), 'logo-other-kind'],
    ['nothing', Buffer.alloc(0), 'logo-other-kind'],
    ['one of too many bytes', Buffer.concat([aPng(40, 10), Buffer.alloc(65_536)]), 'logo-too-large'],
    ['few bytes that open to millions of pixels', aPng(2_001, 300), 'logo-too-large'],
    ['one that would leave the page', aPng(90, 10), 'logo-too-large'],
    ['the start of a PNG alone', aPng(40, 10).subarray(0, 40), 'logo-damaged'],
  ])('is refused where it is %s', async (_what, bytes, code) => {
    expect(await logoKindOf(bytes)).toMatchObject({ code });
  });

  it('stands in a letter with the words that a screen reader says for it, and the same bytes again', async () => {
    const logo = printedLogo('png', aPng(40, 10), 'Maple Street, two leaves');
    const at = '2026-11-23T10:00:00.000Z' as Instant;
    const letter = () =>
      blocksPdf({ title: 'A letter', language: 'en' }, { lines: ['Maple Street'], logo }, [[]], at);
    const pdf = letter();
    expect(letter().equals(pdf)).toBe(true);
    const raw = pdf.toString('latin1');
    expect(raw).toContain('/Subtype /Image');
    expect(raw).toContain('/Alt (Maple Street, two leaves)');
    expect(raw).toContain('pdfuaid');
    expect(await textOfPdf(pdf)).toContain('Maple Street');
  });

  it('leaves nothing of itself for the next letter', () => {
    const logo = printedLogo('png', aPng(40, 10), 'Maple');
    const at = '2026-11-23T10:00:00.000Z' as Instant;
    const template = { title: 'A letter', language: 'en' };
    blocksPdf(template, { lines: ['Maple'], logo }, [[]], at);
    const without = blocksPdf(template, { lines: ['Maple'], logo: null }, [[]], at);
    expect(without.toString('latin1')).not.toContain('/Subtype /Image');
  });
});
