import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { SET_REPORT_PAGE } from './report-page-documents.ts';

const WORDS = {
  on: {
    title: 'Switch the report page on?',
    means:
      'It gets a link that nobody can guess. Whoever has the link can send reports, and see nothing else.',
    does: 'Switch it on',
  },
  renew: {
    title: 'Renew the link?',
    means:
      'The link in use now ends at once, so posters must be printed anew. Reports that were made are still followed by their codes.',
    does: 'Renew the link',
  },
  off: {
    title: 'Switch the report page off?',
    means:
      'The link ends at once. Reports that were made are still followed by their codes, on the address people have.',
    does: 'Switch it off',
  },
} as const;

type Props = {
  readonly what: keyof typeof WORDS;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Asks before a link that hangs on walls begins or ends. */
export function ReportPageDialog({ what, onClose, onDone }: Props) {
  const change = useChange(SET_REPORT_PAGE);
  const { title, means, does } = WORDS[what];
  async function set(): Promise<void> {
    if ((await change.send({ on: what !== 'off' })) === null) return;
    onDone();
    onClose();
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{means}</p>
      <Refusal said={change.refusal} />
      <DialogActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" busy={change.busy} onPress={() => void set()}>
          {does}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
