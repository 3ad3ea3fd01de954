import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Dialog, DialogActions } from './dialog.tsx';

function Opened() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open</Button>
      {open ? (
        <Dialog title="Close NF-7K3Q-9D2M" onClose={close}>
          <p>Its history stays.</p>
          <DialogActions>
            <Button onPress={close}>Cancel</Button>
            <Button look="primary" onPress={close}>
              Close the incident
            </Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </>
  );
}

export default { 'a question in the way': () => <Opened /> };
