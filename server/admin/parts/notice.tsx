import './notice.css';
import type { ComponentChildren } from 'preact';
import type { Problem } from '../problem.ts';
import { Button } from './button.tsx';

type Props = {
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad';
  readonly title?: string;
  /** A button or link at its end. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** Something to know, said aloud by a screen reader when it appears. */
export function Notice({ tone = 'plain', title, action, children }: Props) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <p>
        {title === undefined ? null : <strong>{title}. </strong>}
        {children}
      </p>
      {action}
    </div>
  );
}

type ProblemProps = { readonly problem: Problem; readonly again?: () => void };

/** What went wrong, whether anything was lost, and the way on. */
export function ProblemNotice({ problem, again }: ProblemProps) {
  const reload = problem.is === 'outdated' ? () => location.reload() : again;
  return (
    <Notice
      tone={problem.is === 'offline' || problem.is === 'busy' ? 'warn' : 'bad'}
      title={problem.title}
      action={
        reload === undefined ? null : (
          <Button onPress={reload}>{problem.is === 'outdated' ? 'Reload' : 'Try again'}</Button>
        )
      }
    >
      {problem.detail}
    </Notice>
  );
}
