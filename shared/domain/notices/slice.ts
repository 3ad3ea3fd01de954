import { personOf } from '../incident/actor.ts';
import { defineSlice } from '../incident/define-slice.ts';
import type { IncidentState } from '../incident/state.ts';
import { registerRefusals } from '../register/decide.ts';
import { mayOpenRegister } from '../register/register.ts';
import type { NoticeBody } from './commands.ts';
import { decideNotices } from './decide.ts';
import type { NoticeEventBody } from './events.ts';
import { evolveNotices } from './evolve.ts';
import { noticeSentence } from './sentence.ts';
import { NO_NOTICES, type Notices } from './state.ts';

export type Shape = {
  readonly command: NoticeBody;
  readonly event: NoticeEventBody;
  readonly state: { readonly notices: Notices };
};

/** The server finds which clocks a notice met, how many letters left, and the hash of what was made of them. */
const FOUND = ['charter', 'clocks', 'documentHash', 'letters'];

/** What is owed and sent. Letters come back, and more becomes known, after an incident was closed. */
export default defineSlice<Shape>({
  commands: {
    'record-notice-facts': { becomes: 'notice-facts-recorded' },
    'draft-notice': { becomes: 'notice-drafted', aside: ['charter', 'templateVersion', 'letterhead'] },
    'approve-notice': { becomes: 'notice-approved', aside: ['charter'] },
    'record-sent': { becomes: 'notice-sent', aside: FOUND },
    'add-addendum': { becomes: 'addendum-added', aside: ['charter'], afterClosing: true },
    'record-returned': { becomes: 'letters-returned', aside: ['charter'], afterClosing: true },
    'set-letters-aside': { becomes: 'letters-set-aside', aside: ['charter'] },
  },
  events: {
    'notice-facts-recorded': { acknowledges: true },
    'notice-drafted': { acknowledges: true },
    'notice-approved': { acknowledges: true },
    'notice-sent': { acknowledges: true },
    'addendum-added': { acknowledges: true },
    'letters-returned': { acknowledges: true },
    'letters-set-aside': { acknowledges: true },
  },
  checks: ['person', 'open', 'not-recused'],
  looksAtLaw: true,
  initial: () => ({ notices: NO_NOTICES }),
  decide(state, command, facts) {
    const person = personOf(command);
    if ('entries' in command && !mayOpenRegister(state, person)) return registerRefusals.notYours();
    return decideNotices(state.notices, command, facts.noticeContext(person, state));
  },
  evolve(state, event) {
    const notices = evolveNotices(state.notices, event, personOf(event), event.at);
    return event.type === 'notice-sent' ? { notices, ...met(state, event) } : { notices };
  },
  sentence: (event, { who }) => noticeSentence(event, who),
});

type Sent = Extract<NoticeEventBody, { type: 'notice-sent' }>;

/** What was sent meets its clocks on that day; a clock that was met before keeps its day. */
function met({ duties }: IncidentState, { clocks, on }: Sent): Pick<IncidentState, 'duties'> {
  const given = Object.fromEntries(clocks.map((clock) => [clock, on]));
  return { duties: { ...duties, given: { ...given, ...duties.given } } };
}
