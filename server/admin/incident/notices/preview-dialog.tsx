import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import type { Incident } from '../documents.ts';
import { useDownload } from './download.ts';
import type { Notice } from './words.ts';

type Props = { readonly notice: Notice; readonly incident: Incident; readonly onClose: () => void };

/** The letter, or the sheet, as it stands; and its files once there are any. */
export function PreviewDialog({ notice, incident, onClose }: Props) {
  const { busy, refusal, take } = useDownload();
  return (
    <Dialog title={notice.title} onClose={onClose}>
      <Refusal said={refusal} />
      {notice.letter == null ? null : <Letter blocks={notice.letter} />}
      {notice.sheet == null ? null : <Sheet rows={notice.sheet} />}
      <DialogActions>
        <Button onPress={onClose}>Close</Button>
        {filesOf(notice).map(({ asked, words }) => (
          <Button
            key={words}
            busy={busy}
            onPress={() => void take({ incident: incident.id, notice: notice.id, ...asked })}
          >
            {words}
          </Button>
        ))}
      </DialogActions>
    </Dialog>
  );
}

function filesOf(notice: Notice) {
  const { id, isLetter, approved } = notice;
  const file = (document: string, words: string) => ({ asked: { document }, words });
  if (!isLetter)
    return [file('sheet.pdf', 'Sheet as PDF'), file('sheet.csv', 'Sheet as CSV'), ...yearFiles(notice)];
  if (approved == null) return [];
  if (id === 'individuals')
    return [file('letters.pdf', 'Letters to print, one PDF'), file('letters.zip', 'Every letter, ZIP')];
  const list = id === 'business-associate' ? [file('individuals.csv', 'Who was affected, CSV')] : [];
  return [file('notice.pdf', 'Notice as PDF'), ...list];
}

/** Small breaches go to HHS together: within 60 days after the end of the year. */
function yearFiles({ id, due }: Notice) {
  if (id !== 'hhs-small' || due == null) return [];
  const year = Number(due.slice(0, 4)) - 1;
  return [
    { asked: { document: 'small-breaches.pdf', year }, words: `All sheets of ${year}, PDF` },
    { asked: { document: 'small-breaches.csv', year }, words: `All sheets of ${year}, CSV` },
  ];
}

function Letter({ blocks }: { readonly blocks: NonNullable<Notice['letter']> }) {
  return (
    <div class="letter-preview">
      {blocks.map(({ isHeading, lines }) =>
        isHeading ? (
          <h3 key={lines.join()}>{lines.join(' ')}</h3>
        ) : (
          <p key={lines.join()}>
            {lines.flatMap((line, nth) => (nth === 0 ? [line] : [<br key={line} />, line]))}
          </p>
        ),
      )}
    </div>
  );
}

function Sheet({ rows }: { readonly rows: NonNullable<Notice['sheet']> }) {
  return (
    <table class="sheet-preview">
      <thead>
        <tr>
          <th scope="col">What is asked</th>
          <th scope="col">What to enter</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ section, label, value, isRequired, isVerified }) => (
          <tr key={`${section}${label}`}>
            <th scope="row">{label}</th>
            <td>
              {value ?? (isRequired ? <strong>missing</strong> : 'not yet')}
              {isVerified ? '' : ' [M: confirm on the portal]'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
