import '../close-dialog.css';
import type { LinkKind } from '../../generated/graphql.ts';
import { ActingConfirmation } from '../../parts/acting-confirmation.tsx';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useFormDraft } from '../../use-form-draft.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { LINK, MERGE } from './documents.ts';

type Props = {
  readonly incident: Incident;
  readonly act: 'link' | 'merge';
  readonly onClose: () => void;
};

const KIND_WORDS: Readonly<Record<LinkKind, string>> = {
  SAME_EVENT: 'The same event',
  FOLLOW_UP: 'This follows up the other',
  RELATED: 'Related otherwise',
};

const SAYS = {
  link: 'Both incidents show the link. Nothing else changes.',
  merge:
    'This incident leaves the open views and goes on in the other: its clocks count there, from the earliest day either was known. Everything here is kept, its reporter can still be asked, and it can be undone.',
} as const;

/** Says what another incident has to do with this one. */
export function PairDialog({ incident, act, onClose }: Props) {
  const start = { other: '', kind: 'SAME_EVENT' as LinkKind, reason: '' };
  const { form, set, forget } = useFormDraft(`${act}:${incident.id}`, start);
  const [link, merge] = [useMessage(LINK), useMessage(MERGE)];
  const { busy, refusal } = act === 'link' ? link : merge;
  const { about, whole } = refusalBeside(refusal, ['other', 'reason']);
  async function submit(): Promise<void> {
    const { id } = incident;
    const [other, reason] = [form.other.trim(), form.reason.trim()];
    const done =
      act === 'link'
        ? await link.send({ id, other, kind: form.kind, reason })
        : await merge.send({ id, into: other, reason });
    if (!done) return;
    forget();
    onClose();
  }
  return (
    <Dialog
      title={act === 'link' ? `Link ${incident.reference}` : `Merge ${incident.reference} into another`}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <p>{SAYS[act]}</p>
        <Field
          label="Reference of the other incident"
          name="other"
          hint="Such as NF-7K3Q-9D2M."
          required
          value={form.other}
          onValue={(other) => set({ other })}
          refusal={about('other')}
        />
        {act === 'link' ? (
          <Choice
            legend="What is it?"
            options={KIND_WORDS}
            value={form.kind}
            onValue={(kind) => set({ kind })}
          />
        ) : null}
        <TextArea
          label="Why?"
          name="reason"
          required
          value={form.reason}
          onValue={(reason) => set({ reason })}
          refusal={about('reason')}
        />
        <ActingConfirmation />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={busy}>
            {act === 'link' ? 'Link them' : 'Merge'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
