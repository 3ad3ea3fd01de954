import './banner.css';
import type { ComponentChildren } from 'preact';

const SIGNS = { info: 'i', good: '✓', warn: '!', bad: '✕' } as const;

type Props = {
  readonly tone: keyof typeof SIGNS;
  /** One sentence: what is so. What to do about it stands in the children. */
  readonly say: string;
  readonly children?: ComponentChildren;
};

/** Something to know before anything else on the surface. Spoken politely when it appears. */
export function Banner({ tone, say, children }: Props) {
  return (
    <div class={`banner banner-${tone}`} role="status">
      <span class="banner-sign" aria-hidden="true">
        {SIGNS[tone]}
      </span>
      <div class="banner-say">
        <p>
          <strong>{say}</strong>
        </p>
        {children}
      </div>
    </div>
  );
}
