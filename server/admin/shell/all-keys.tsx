import './all-keys.css';
import { useState } from 'preact/hooks';
import { KEYS } from '../keys.ts';
import { Dialog } from '../parts/dialog.tsx';
import { keysAreOn, switchKeys } from '../use-keys.ts';

/** Every key in one place, and the switch that turns single keys off. */
export function AllKeys({ onClose }: { readonly onClose: () => void }) {
  const [on, setOn] = useState(keysAreOn);
  function toggle(): void {
    switchKeys(!on);
    setOn(!on);
  }
  return (
    <Dialog title="All keys" onClose={onClose}>
      <dl class="all-keys">
        {KEYS.map(({ key, does }) => (
          <Row key={key} press={key} does={does} />
        ))}
        <Row press="Esc" does="Close a dialog" />
      </dl>
      <label class="all-keys-switch">
        <input type="checkbox" checked={on} onChange={toggle} />
        <span>
          Single keys act
          <span class="quiet"> (switch them off for speech input)</span>
        </span>
      </label>
    </Dialog>
  );
}

function Row({ press, does }: { readonly press: string; readonly does: string }) {
  return (
    <>
      <dt>
        <kbd>{press}</kbd>
      </dt>
      <dd>{does}</dd>
    </>
  );
}
