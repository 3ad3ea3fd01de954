import './import-dialog.css';
import { useState } from 'preact/hooks';
import { type Said, said } from '../auth/said.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useUniqueId } from '../parts/use-unique-id.ts';
import { ImportPreview } from './import-preview.tsx';
import { type LogReport, sendFile } from './send-file.ts';

type Looked = { readonly file: File; readonly report: LogReport };

/** Brings a former breach log over: first what the file holds, then all of it or none. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { membership, changed } = useOrganization();
  const id = useUniqueId();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [refusal, setRefusal] = useState<Said | null>(null);
  const [done, setDone] = useState<{ imported: number; known: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const path = `/import/${membership.organizationId}`;
  async function send(address: string, file: File): Promise<unknown> {
    setBusy(true);
    setRefusal(null);
    const answer = await sendFile(address, file);
    setBusy(false);
    if (answer.is === 'done') return answer.body;
    setRefusal(said(answer));
    return null;
  }
  async function look(file: File | undefined): Promise<void> {
    setLooked(null);
    if (file === undefined) return;
    const report = (await send(`${path}/preview`, file)) as LogReport | null;
    if (report !== null) setLooked({ file, report });
  }
  async function run({ file, report }: Looked): Promise<void> {
    const answer = (await send(`${path}/run?sha256=${report.sha256}`, file)) as typeof done;
    if (answer === null) return;
    setDone(answer);
    changed('everything');
  }
  const isReady =
    looked !== null && looked.report.problemRows === 0 && looked.report.good > looked.report.known;
  return (
    <Dialog title={`Import a breach log into ${membership.organizationName}`} onClose={onClose}>
      {done === null ? (
        <>
          <p class="quiet">
            Each line becomes a closed incident with its dates. Nobody is told of any of them, and a line that
            came over before is left alone.
          </p>
          <div class="field">
            <label for={id}>The log as CSV, 5,000 lines at most</label>
            <input
              id={id}
              type="file"
              accept=".csv,text/csv"
              onChange={(event) => void look(event.currentTarget.files?.[0])}
            />
            <p class="field-hint">
              Needed columns: date of breach, date of discovery. Known besides: number, type, description,
              individuals, state, and when individuals, HHS and media were told.
            </p>
          </div>
        </>
      ) : (
        <Notice tone="good" title="Done">
          {done.imported} came over; {done.known} were here already.
        </Notice>
      )}
      <Refusal said={refusal} />
      {looked === null || done !== null ? null : <ImportPreview report={looked.report} />}
      <DialogActions>
        <Button onPress={onClose}>{done === null ? 'Cancel' : 'Close'}</Button>
        {!isReady || done !== null ? null : (
          <Button look="primary" busy={busy} onPress={() => void run(looked)}>
            {`Import ${looked.report.good - looked.report.known} incidents`}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
