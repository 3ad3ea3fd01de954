import { useState } from 'preact/hooks';
import { useActingWords } from '../../parts/acting-confirmation.tsx';
import { Button } from '../../parts/button.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useAnchor } from '../../parts/use-anchor.ts';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { useMessage } from '../use-message.ts';
import { AddendumDialog } from './addendum-dialog.tsx';
import { NoticeDetails } from './details.tsx';
import { APPROVE_NOTICE, DRAFT_NOTICE } from './documents.ts';
import { DraftDialog } from './draft-dialog.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import { ReturnedDialog } from './returned-dialog.tsx';
import { SentDialog } from './sent-dialog.tsx';
import { SheetDialog } from './sheet-dialog.tsx';
import {
  addresseeWords,
  type Notice,
  type NoticeDesk,
  nextStep,
  noticeAnchor,
  noticeStateWords,
  stepWords,
  whenWords,
} from './words.ts';

type Props = { readonly notice: Notice; readonly desk: NoticeDesk; readonly incident: Incident };
type Asking = 'draft' | 'sheet' | 'send' | 'preview' | 'addendum' | 'returned' | null;

const TONES = { OWED: 'accent', RETURNED: 'warn', SENT: 'good' } as const;

/** One notice: whom, until when, where it stands, and the next step as one button. */
export function NoticeCard({ notice, desk, incident }: Props) {
  const [asking, ask] = useState<Asking>(null);
  const close = () => ask(null);
  const open = isOpen(incident);
  const heading = useAnchor(noticeAnchor(notice.id));
  const tone = TONES[notice.state as keyof typeof TONES] ?? 'plain';
  return (
    <li class="notice-card">
      <h3 ref={heading} tabIndex={-1}>
        {notice.title}{' '}
        <Tag tone={notice.daysLeft != null && notice.daysLeft < 0 ? 'warn' : tone}>
          {noticeStateWords[notice.state]}
        </Tag>
      </h3>
      <p>
        To: {addresseeWords(notice)}
        <br />
        <span class="quiet small">{whenWords(notice)}</span>
      </p>
      {notice.method == null ? null : <p class="small">{notice.method}</p>}
      {notice.state === 'NO_LONGER_OWED' ? (
        <p class="small">
          {notice.because} {notice.endedBy == null ? '' : `After: ${notice.endedBy}`}
        </p>
      ) : null}
      <div class="notice-acts">
        {open ? <Next notice={notice} incident={incident} ask={ask} /> : null}
        {notice.letter == null && notice.sheet == null ? null : (
          <Button onPress={() => ask('preview')}>Look at it</Button>
        )}
        {notice.sent == null ? null : <Button onPress={() => ask('addendum')}>Add to it</Button>}
        {notice.sent == null || notice.id !== 'individuals' ? null : (
          <Button onPress={() => ask('returned')}>Letters came back</Button>
        )}
      </div>
      <NoticeDetails notice={notice} states={notice.id === 'individuals' ? desk.stateLetters : []} />
      {asking === 'draft' ? (
        <DraftDialog notice={notice} desk={desk} incident={incident} onClose={close} />
      ) : null}
      {asking === 'sheet' ? <SheetDialog desk={desk} incident={incident} onClose={close} /> : null}
      {asking === 'send' ? <SentDialog notice={notice} incident={incident} onClose={close} /> : null}
      {asking === 'preview' ? <PreviewDialog notice={notice} incident={incident} onClose={close} /> : null}
      {asking === 'addendum' ? <AddendumDialog notice={notice} incident={incident} onClose={close} /> : null}
      {asking === 'returned' ? <ReturnedDialog incident={incident} onClose={close} /> : null}
    </li>
  );
}

type NextProps = Omit<Props, 'desk'> & { readonly ask: (asking: Asking) => void };

/** The one thing to do next; what changes a draft or a sheet again stands quietly beside it. */
function Next({ notice, incident, ask }: NextProps) {
  const approve = useMessage(APPROVE_NOTICE);
  const draft = useMessage(DRAFT_NOTICE);
  const step = nextStep(notice);
  const approveWords = useActingWords(stepWords.approve);
  const given = { id: incident.id, notice: notice.id };
  const said = approve.refusal ?? draft.refusal;
  function go(): void {
    if (step === 'approve') void approve.send(given);
    else if (step === 'draft' && !notice.isLetter) void draft.send(given);
    else if (step === 'draft' || step === 'sheet' || step === 'send') ask(step);
  }
  const isAgain = step === 'approve' || step === 'send' || (step === 'draft' && !notice.isLetter);
  return (
    <>
      <Refusal said={said} />
      {step === 'confirm' ? <p class="small">{stepWords.confirm}.</p> : null}
      {step === null || step === 'confirm' ? null : (
        <Button look="primary" busy={approve.busy || draft.busy} onPress={go}>
          {step === 'approve' ? approveWords : stepWords[step]}
        </Button>
      )}
      {isAgain ? (
        <Button onPress={() => ask(notice.isLetter ? 'draft' : 'sheet')}>
          {notice.isLetter ? 'Draft it anew' : 'Change the sheet'}
        </Button>
      ) : null}
    </>
  );
}
