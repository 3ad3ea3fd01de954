import { Notice } from '../parts/notice.tsx';
import { Retaliation } from './retaliation.tsx';

/** The report is on its way. Until the server has it, this says so. */
export function Waiting({ why, isKept }: { readonly why: string | null; readonly isKept: boolean }) {
  return (
    <div class="report-part">
      <h1>Sending your report</h1>
      {why === null ? (
        <p role="status" class="after-a-moment">
          One moment.
        </p>
      ) : (
        <Notice tone="warn" title="Not sent yet">
          {why} Your report is kept in this tab and sent again by itself. Leave the tab open
          {isKept ? '; you may reload it.' : ', and do not reload it: this browser keeps nothing.'}
        </Notice>
      )}
      <p class="quiet">If it is urgent, tell the Privacy Officer by telephone or in person now.</p>
      <Retaliation />
    </div>
  );
}
