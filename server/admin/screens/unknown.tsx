import { Door } from '../parts/door.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import type { Problem } from '../problem.ts';

/** The server could not say who is signed in: it is down, busy or wrong. */
export function UnknownScreen({ problem, again }: { readonly problem: Problem; readonly again: () => void }) {
  return (
    <Door title="One moment">
      <ProblemNotice problem={problem} again={again} />
    </Door>
  );
}
