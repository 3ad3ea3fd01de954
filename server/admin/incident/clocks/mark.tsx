import type { ClockState } from '../../generated/graphql.ts';

const SHAPES: { readonly [state in ClockState]: string } = {
  // A dial with its hand, a triangle, two bars, a tick, a question, a stroke.
  RUNNING: 'M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 0 0 0-9.6M6 3.2V6l2 1.4',
  LATE: 'M6 1.4 11 10.4H1zM6 4.6v2.8M6 8.6v.4',
  HELD: 'M3.8 2v8M8.2 2v8',
  MET: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  MAY_APPLY: 'M3.6 4.2a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.7M6 10v.4',
  DOES_NOT_APPLY: 'M2 6h8',
};

/** Where a clock stands, as a shape. The word stands beside it. */
export function ClockMark({ state }: { readonly state: ClockState }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path
        d={SHAPES[state]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
