import type { Receipt } from '../messages/_answers.ts';

export type ReceiptState = {
  readonly tone: 'good' | 'info' | 'warn' | 'bad';
  /** Two or three words. */
  readonly title: string;
  /** Where the report is now, whether anything was lost, and what to do. */
  readonly sentences: readonly string[];
};

/** Where a report stands, in words, by what is known on this computer. */
export function receiptState(receipt: Receipt): ReceiptState {
  if (receipt.state === 'refused') return refused(receipt);
  if (receipt.takenBack !== null) return takenBack(receipt);
  if (receipt.state === 'delivered') return delivered(receipt);
  const why = receipt.waiting === null ? [] : [receipt.waiting.message];
  if (receipt.storage === 'not-yet-safe') {
    const warning =
      'This browser may forget it when it closes. Keep the browser open until it says “Reported”.';
    return { tone: 'bad', title: 'Not yet safe', sentences: [warning, ...why] };
  }
  const kept = 'Kept on this computer. It will be sent when the server answers.';
  return { tone: 'info', title: 'Reported here', sentences: [kept, ...why] };
}

function delivered({ lead, asPerson }: Receipt): ReceiptState {
  const who = lead === null ? [] : [`${leadInWords(lead)} has it. ${lead.reason}`];
  const name = asPerson ? [] : ['Sent without your name from this computer.'];
  return { tone: 'good', title: 'Reported', sentences: [...who, ...name] };
}

function takenBack({ takenBack: how, state }: Receipt): ReceiptState {
  const seen =
    state === 'delivered'
      ? 'The officer still sees that it was sent and taken back.'
      : 'Report and taking back are kept here and will both be sent: the officer sees that it was taken back.';
  return { tone: 'info', title: how === 'undone' ? 'Undone' : 'Withdrawn', sentences: [seen] };
}

function refused({ refusal }: Receipt): ReceiptState {
  const kept = 'It is still kept on this computer. Call the officer, or report it again from here.';
  const words = refusal === null ? [] : [`The server’s words: ${refusal.message}`];
  return { tone: 'bad', title: 'Not accepted', sentences: [...words, kept] };
}

function leadInWords(lead: { readonly title: string; readonly name: string | null }): string {
  return lead.name === null ? `The ${lead.title}` : `${lead.name} (${lead.title})`;
}
