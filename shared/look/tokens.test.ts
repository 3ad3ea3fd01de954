import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** `[light, dark]` of a colour token, as written. */
function colours(token: string): [string, string] {
  const found = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (found?.[1] === undefined || found[2] === undefined) throw new Error(`no colour token --${token}`);
  return [found[1], found[2]];
}

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['sunken', 'surface', 'raised', 'hover'];
const text = [
  ...['text', 'text-quiet', 'accent', 'accent-strong', 'good', 'warn', 'bad'].flatMap((word) =>
    grounds.map((ground) => [word, ground] as const),
  ),
  ...['good', 'warn', 'bad', 'accent'].map((word) => [word, `${word}-wash`] as const),
  ...['good', 'warn', 'bad', 'accent'].map((word) => ['text', `${word}-wash`] as const),
  ['text-quiet', 'accent-wash'] as const,
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-strong'] as const,
];

test.each(text)('%s can be read on %s, in light and in dark', (word, ground) => {
  for (const mode of [0, 1] as const) {
    expect(contrast(colours(word)[mode], colours(ground)[mode])).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(grounds)('the edge of a control can be seen on %s', (ground) => {
  for (const mode of [0, 1] as const) {
    expect(contrast(colours('border-control')[mode], colours(ground)[mode])).toBeGreaterThanOrEqual(3);
  }
});
