import { KeyHint } from './key-hint.tsx';
import './button.css';
import type { ComponentChildren } from 'preact';
import type { Key } from '../keys.ts';

type Props = {
  readonly children: ComponentChildren;
  readonly look?: 'primary' | 'plain' | 'quiet';
  /** The key that does the same, shown beside the words. */
  readonly keyShown?: Key;
  /** It is at work: another press does nothing. The button keeps the focus, so it is not `disabled`. */
  readonly busy?: boolean;
  readonly submit?: boolean;
  readonly label?: string;
  /** Whether what it opens beside it stands open. */
  readonly expanded?: boolean;
  readonly onPress?: () => void;
};

export function Button({
  children,
  look = 'plain',
  keyShown,
  busy = false,
  submit = false,
  label,
  expanded,
  onPress,
}: Props) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`button button-${look}`}
      aria-disabled={busy ? 'true' : undefined}
      aria-keyshortcuts={keyShown}
      aria-label={label}
      aria-expanded={expanded}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
      {keyShown === undefined ? null : <KeyHint press={keyShown} />}
    </button>
  );
}
