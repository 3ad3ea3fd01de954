import './tag.css';
import type { ComponentChildren } from 'preact';
import type { IncidentStatus } from '../generated/graphql.ts';
import { statusWords } from '../words.ts';

type Props = {
  readonly tone?: 'plain' | 'accent' | 'warn' | 'good';
  /** The longer words, on hover. */
  readonly means?: string;
  readonly children: ComponentChildren;
};

export function Tag({ tone = 'plain', means, children }: Props) {
  return (
    <span class={`tag tag-${tone}`} title={means}>
      {children}
    </span>
  );
}

/** Where an incident stands, as a shape and a word: a full ring, a half one, one with a bar, a tick. Never by colour alone. */
export function StatusTag({ status }: { readonly status: IncidentStatus }) {
  const tone = ({ REPORTED: 'accent', ACKNOWLEDGED: 'plain', MERGED: 'plain', CLOSED: 'good' } as const)[
    status
  ];
  return (
    <Tag tone={tone}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {status === 'CLOSED' ? (
          <path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" stroke="currentColor" stroke-width="2" />
        ) : (
          <>
            <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" stroke-width="2" />
            {status === 'REPORTED' ? <circle cx="6" cy="6" r="4.5" fill="currentColor" /> : null}
            {status === 'MERGED' ? <path d="M3.5 6h5" stroke="currentColor" stroke-width="2" /> : null}
            {status === 'ACKNOWLEDGED' ? <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" /> : null}
          </>
        )}
      </svg>
      {statusWords[status]}
    </Tag>
  );
}
