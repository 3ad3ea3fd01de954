import { expect, test } from 'vitest';
import { html } from './html.ts';

test('a value is text, and markup only where it was made as such', () => {
  const item = (name: string) => html`<li title="${name}">${name}</li>`;
  expect(html`<ul>${['a & b', '"><script>'].map(item)}</ul>${3}`.text).toBe(
    '<ul><li title="a &amp; b">a &amp; b</li><li title="&quot;&gt;&lt;script&gt;">&quot;&gt;&lt;script&gt;</li></ul>3',
  );
});
