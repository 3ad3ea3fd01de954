import '../incident/close-dialog.css';
import { useState } from 'preact/hooks';
import type { Said } from '../auth/said.ts';
import type { SiteReason } from '../generated/graphql.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { REASON_WORDS } from './words.ts';

type Props = {
  readonly title: string;
  readonly does: string;
  readonly means: string;
  readonly busy: boolean;
  readonly refusal: Said | null;
  readonly onChosen: (reason: SiteReason) => void;
  readonly onClose: () => void;
};

/** Asks why a site is switched, or an earlier version put back: a word of a list, which the history keeps. */
export function ReasonDialog({ title, does, means, busy, refusal, onChosen, onClose }: Props) {
  const [reason, choose] = useState<SiteReason | null>(null);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason !== null) onChosen(reason);
        }}
      >
        <p>{means}</p>
        <Choice legend="Why?" options={REASON_WORDS} value={reason} onValue={choose} required />
        <Refusal said={refusal} />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={busy}>
            {does}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
