import { CHARTER_WORDS } from '../determination/sentence.ts';
import type { Charter } from '../determination/state.ts';
import type { NoticeEventBody } from './events.ts';
import { CHANNELS } from './state.ts';

/** What was done about notices, as the history says it. Texts and proofs stand beside the sentence, never in it. */
export function noticeSentence(event: NoticeEventBody, who: string): string {
  switch (event.type) {
    case 'notice-facts-recorded':
      return `${who} recorded what the regulators\u2019 sheets ask.`;
    case 'notice-drafted':
      return `${who} drafted the notice \u201c${event.notice}\u201d${under(event.charter)}.`;
    case 'notice-approved':
      return `${who} approved the notice \u201c${event.notice}\u201d${under(event.charter)}.`;
    case 'notice-sent': {
      const letters = event.letters === null ? '' : `, ${counted(event.letters, 'letter')}`;
      const met = event.clocks.length === 0 ? '' : ` It meets: ${event.clocks.join(', ')}.`;
      return `${who} recorded that the notice \u201c${event.notice}\u201d was sent on ${event.on} (${CHANNELS[event.channel].toLowerCase()}${letters})${under(event.charter)}.${met}`;
    }
    case 'addendum-added':
      if (event.kind === 'telephone')
        return `${who} recorded calls of ${event.on} beside the letters, since it was urgent${under(event.charter)}.`;
      return `${who} added an addendum of ${event.on} to the notice \u201c${event.notice}\u201d${under(event.charter)}.`;
    case 'letters-returned':
      return `${who} recorded that ${counted(event.entries.length, 'letter')} came back on ${event.on}: ${event.entries.length === 1 ? 'the address is' : 'the addresses are'} bad.`;
    case 'letters-set-aside':
      return `${who} set ${counted(event.entries.length, 'letter')} aside with a reason.`;
  }
}

function under(charter: Charter | null): string {
  return charter === null ? '' : ` under ${CHARTER_WORDS[charter]}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
