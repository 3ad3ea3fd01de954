import { h, options, type VNode } from 'preact';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

beforeAll(async () => {
  vi.stubGlobal('NEEDFUL_SHADOW_MODE', 'closed');
  vi.resetModules();
  (await import('./write-unread.ts')).writeUnread();
});

afterAll(() => {
  delete options.vnode;
  vi.unstubAllGlobals();
});

/** What would be drawn: an element as its name, what page.css writes into it, and what stands in it. */
function drawn(child: unknown): unknown {
  if (typeof child === 'string' || typeof child === 'number') return { textNode: child };
  const { type, props } = child as VNode<{ children?: unknown; 'data-text'?: string }>;
  return [type, props['data-text'] ?? null, ...[props.children ?? []].flat(2).filter(Boolean).map(drawn)];
}

test('no text of a part is a text node, and each stands where it stood', () => {
  const seconds = 3;
  const part = (
    <section>
      <p class="small">Kept on this computer.</p>
      <button type="button">
        Undo <span aria-hidden="true">({seconds} s)</span>
      </button>
      {['Kind', 'Where'].map((label) => (
        <dt key={label}>{label}</dt>
      ))}
      {seconds > 9 && <p>never</p>}
    </section>
  );
  expect(drawn(part)).toEqual([
    ...['section', null],
    ['p', 'Kept on this computer.'],
    ['button', null, ['span', 'Undo '], ['span', '(3 s)']],
    ...[
      ['dt', 'Kind'],
      ['dt', 'Where'],
    ],
  ]);
});

test('what is given to a part that draws elements itself is left to it', () => {
  const Part = ({ children }: { readonly children: string }) => <p>{children}</p>;
  expect((h(Part, null, 'words') as VNode<{ children?: unknown }>).props.children).toBe('words');
});
