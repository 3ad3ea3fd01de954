import { useActingIn } from '../acting.ts';
import { useUniqueId } from './use-unique-id.ts';
import './dialog.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type Props = {
  readonly title: string;
  /** Called once it is closed, by Escape too. The opener then takes it out. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** A native modal dialog: the browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const takenOut = useRef(false);
  const titleId = useUniqueId();
  const actingIn = useActingIn();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      // Taken out by its opener, it must still be closed: only then does the focus go back. That is no wish of the
      // person, and where another dialog stands in its place already, it must not close that one.
      takenOut.current = true;
      shown?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={titleId}
      onClose={() => takenOut.current || onClose()}
    >
      <div class="dialog-inside">
        <h2 id={titleId}>{title}</h2>
        {actingIn === null ? null : <p class="quiet small">In {actingIn}</p>}
        {children}
      </div>
    </dialog>
  );
}

export function DialogActions({ children }: { readonly children: ComponentChildren }) {
  return <div class="dialog-actions">{children}</div>;
}
