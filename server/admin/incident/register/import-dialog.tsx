import '../close-dialog.css';
import { useRef, useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { useOrganization } from '../../organization.tsx';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import type { Incident } from '../documents.ts';
import { type Preview, sendFile, type Told } from './files.ts';
import { Looked } from './looked.tsx';

type Props = { readonly incident: Incident; readonly onClose: () => void };
type Repeated = 'leave' | 'keep';

/** A file is chosen, looked at, and then imported whole or not at all. */
export function ImportDialog({ incident, onClose }: Props) {
  const one = useImport(incident, onClose);
  const { preview } = one;
  const mayImport = preview !== null && preview.problemRows === 0;
  return (
    <Dialog title="Import people from a file" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (mayImport) void one.importIt();
        }}
      >
        <Refusal said={one.refused === null ? null : { message: one.refused }} />
        <p class="small">
          A CSV file, the columns named in its first line: Name, Address, City, State, ZIP, Date of birth,
          Patient number, E-mail. Up to 100,000 rows. Nothing is kept until you import.
        </p>
        <label class="register-file">
          <span>File</span>
          <input
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => void one.look(event.currentTarget.files?.[0])}
          />
        </label>
        <div role="status">{one.busy ? <p>Reading the file…</p> : null}</div>
        {preview === null ? null : <Looked preview={preview} />}
        {preview === null || preview.repeatedRows === 0 ? null : (
          <Choice
            legend="Rows that name somebody again"
            options={
              { leave: 'Leave them out', keep: 'They are different people' } satisfies Record<
                Repeated,
                string
              >
            }
            value={one.repeated}
            onValue={one.setRepeated}
          />
        )}
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          {mayImport ? (
            <Button look="primary" submit busy={one.busy}>
              Import
            </Button>
          ) : null}
        </DialogActions>
      </form>
    </Dialog>
  );
}

function useImport(incident: Incident, onDone: () => void) {
  const { membership, changed } = useOrganization();
  const where = { organization: membership.organizationId, incident: incident.id };
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [repeated, setRepeated] = useState<Repeated>('leave');
  // Sent again after a lost answer, one file arrives once.
  const message = useRef('');
  async function ask<Answer extends object>(sent: Promise<Answer | Told>): Promise<Answer | null> {
    setBusy(true);
    setRefused(null);
    const answer = await sent;
    setBusy(false);
    if (!('refused' in answer)) return answer;
    setRefused(answer.refused);
    return null;
  }
  async function look(chosen: File | undefined): Promise<void> {
    setPreview(null);
    setFile(chosen ?? null);
    message.current = newMessageId();
    if (chosen !== undefined) setPreview(await ask(sendFile<Preview>(where, 'preview', chosen)));
  }
  async function importIt(): Promise<void> {
    if (busy || file === null || preview === null) return;
    const query = { message: message.current, sha256: preview.sha256, repeated };
    if ((await ask(sendFile<object>(where, 'import', file, query))) === null) return;
    changed({ incident: incident.id });
    onDone();
  }
  return { preview, refused, busy, repeated, setRepeated, look, importIt };
}
