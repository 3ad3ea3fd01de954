import './button.css';
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

type Props = Omit<ButtonHTMLAttributes, 'class' | 'disabled'> & {
  readonly look?: 'primary' | 'plain' | 'quiet';
  /** While true the button stays where it is and keeps the focus, but does nothing. */
  readonly busy?: boolean;
  readonly children: ComponentChildren;
};

/** A native button. `primary` is the one thing a view is for; `quiet` is a button that reads like a link. */
export function Button({ look = 'plain', busy = false, onClick, type = 'button', ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      class={`button button-${look}`}
      aria-disabled={busy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
