import type { ReportId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { messageIds } from '@needful/shared/domain/message-ids.ts';
import type { Recipient } from '@needful/shared/domain/register/recipient.ts';
import type { Kind } from '@needful/shared/kinds/_define.ts';
import { render } from 'preact';
import type { Draft } from '../messages/_answers.ts';
import { newMessageId } from '../messages/_report-id.ts';
import { type RequestOf, send } from '../messages/_send.ts';
import { Broken } from '../ui/broken.tsx';
import { Details } from './details.tsx';
import { draftKeeper, type Keeping } from './draft-keeper.ts';
import { kindOfReport } from './kind-of-report.ts';

/** Draws the details of one report into `root`. */
export async function startDetails(root: HTMLElement, reportId: ReportId): Promise<void> {
  try {
    const [state, kind, draft, { cards }, { recordNumbers }] = await Promise.all([
      send('read-state', {}),
      findKind(reportId),
      send('read-draft', { reportId }),
      send('read-seen-cards', {}),
      send('read-record-numbers', {}),
    ]);
    drawDetails(root, reportId, {
      kind,
      asPerson: state.identity !== null,
      draft,
      recordNumbers,
      seenCards: cards,
    });
  } catch (error) {
    render(<Broken />, root);
    throw error;
  }
}

/** From this computer where the report is here; the server is asked, and waited for, only where it is not. */
async function findKind(reportId: ReportId): Promise<Kind> {
  // Details are offered of no refused report, so that this answers at once.
  const receipt = await send('await-delivery', { reportId, known: 'refused' });
  if (receipt !== null) return kindOfReport(reportId, [receipt], []);
  const mine = await send('fetch-my-reports', {});
  return kindOfReport(reportId, [], mine.fetched ? mine.value : []);
}

type Given = Pick<
  Parameters<typeof Details>[0],
  'kind' | 'asPerson' | 'draft' | 'seenCards' | 'recordNumbers'
>;

function drawDetails(root: HTMLElement, reportId: ReportId, given: Given): void {
  const ids = messageIds(newMessageId);
  const draw = (keeping: Keeping | null) =>
    render(
      <Details
        {...given}
        reference={referenceOf(reportId)}
        keeping={keeping}
        onChange={(draft) => keeper.changed(draft)}
        onSave={save}
        onRecipient={sendRecipient}
        onClose={() => window.close()}
      />,
      root,
    );
  const keeper = draftKeeper((draft) => keepDraft(reportId, draft), draw);
  const save = async (draft: Draft) => {
    const messageId = ids.of(JSON.stringify(draft));
    const answer = await send('add-details', { reportId, messageId, ...asSent(draft) });
    if (answer.kept && answer.refusal === null) keeper.changed(null);
    return answer;
  };
  const sendRecipient = (recipient: Recipient) => {
    const messageId = ids.of(JSON.stringify(recipient));
    return send('add-recipient', { reportId, messageId, recipient: { ...recipient, name: null } });
  };
  draw(given.draft === null ? null : 'kept');
}

async function keepDraft(reportId: ReportId, draft: Draft | null): Promise<void> {
  const { kept } = await send('keep-draft', { reportId, draft: draft === null ? null : asSent(draft) });
  if (!kept && draft !== null) throw new Error('Nobody is signed in, so nothing may be kept.');
}

/** The same draft; a message declares its arrays as writable, since it makes them anew. */
function asSent(draft: Draft): NonNullable<RequestOf<'keep-draft'>['draft']> {
  return draft as NonNullable<RequestOf<'keep-draft'>['draft']>;
}
