import type { MessageId } from '@needful/shared/domain/ids.ts';
import { requestRefusals } from '@needful/shared/domain/patient-requests/refusals.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { v7 as uuid } from 'uuid';
import { loadRequests } from '../store/patient-requests.ts';
import { openRecordsTexts } from '../store/records-texts.ts';
import type { Given, Shell } from './incident.ts';
import { asHandler, changeRequest } from './patient-requests.ts';
import {
  headAsSent,
  letterOf,
  type RequestLetter,
  type RequestStep,
  toldIn,
} from './request-letter-making.ts';

const notYet = () =>
  refuse('not-recorded', 'Record the step first; its letter is made from what was recorded.', 'document');

/** The letter that tells a person why their request takes longer, or is denied: made from what was recorded. */
export async function requestLetter(
  shell: Shell,
  given: Given,
  subject: string,
  step: RequestStep,
): Promise<RequestLetter | Refusal> {
  return await asHandler(shell, given, async (sql) => {
    const [state] = await loadRequests(sql, given.org, [subject]);
    if (state === undefined) return requestRefusals.notFound();
    const told = toldIn(state, step);
    if (told === null) return notYet();
    const head = await headAsSent(sql, given, told);
    if (isRefusal(head)) return head;
    // It names the person: that somebody opened it is recorded, by whatever door (164.312(b)).
    const look = { subject, messageId: uuid() as MessageId, body: { type: 'open' }, texts: [] } as const;
    const looked = await changeRequest(sql, shell, given, look);
    if (isRefusal(looked)) return looked;
    const opened = await openRecordsTexts(sql, shell.sealer, given.org, [state.patient, told.text]);
    const [patient, reason] = [state.patient, told.text].map(({ sealedId }) => opened.get(sealedId));
    if (patient === undefined || reason === undefined) return requestRefusals.purged();
    return letterOf(state, told, { head, patient, reason }) ?? notYet();
  });
}
