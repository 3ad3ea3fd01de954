import { speaksFor } from '../incident/actor.ts';
import { type Decided, defineSlice } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import { refusals } from '../incident/refusals.ts';
import type { IncidentState } from '../incident/state.ts';
import type { RegisterBody } from './commands.ts';
import { decideEntries, decideRegister, evolveRegister } from './decide.ts';
import type { RegisterEventBody } from './events.ts';
import { EMPTY_REGISTER, type Register } from './register.ts';
import { registerSentence } from './sentence.ts';

export type Shape = {
  readonly command: RegisterBody;
  readonly event: RegisterEventBody;
  readonly state: { readonly register: Register };
};

/** Its numbers follow from the entries, and each commitment has a salt of its own: the shell compares. */
const aside = ['commitment', 'counts', 'added', 'gone', 'people', 'keepsFormer'];

/** The people affected and the recipients. A reporter adds a recipient; Needful itself purges. */
export default defineSlice<Shape>({
  commands: {
    'add-affected': { becomes: 'affected-added', aside },
    'change-affected': { becomes: 'affected-changed', aside },
    'remove-affected': { becomes: 'affected-removed', aside },
    'import-affected': { becomes: 'affected-imported', aside },
    'complete-register': { becomes: 'register-completed' },
    'grant-register': { becomes: 'register-granted', afterClosing: true },
    'end-register-grant': { becomes: 'register-grant-ended', afterClosing: true },
    'add-recipient': { becomes: 'recipient-added', aside, whileMerged: true },
    'remove-recipient': { becomes: 'recipient-removed' },
    'purge-register': { becomes: 'register-purged', aside, afterClosing: true, whileMerged: true },
  },
  events: {
    'affected-added': {},
    'affected-changed': {},
    'affected-removed': {},
    'affected-imported': {},
    'register-completed': {},
    'register-granted': {},
    'register-grant-ended': {},
    'recipient-added': {},
    'recipient-removed': {},
    'register-purged': {},
  },
  checks: ['open'],
  initial: () => ({ register: EMPTY_REGISTER }),
  decide,
  evolve: ({ register }, event) => ({ register: evolveRegister(register, event) }),
  sentence: (event, { who, person }) => registerSentence(event, who, person),
  people: (event) =>
    event.type === 'register-granted' || event.type === 'register-grant-ended' ? [event.person] : [],
});

function decide(state: IncidentState, command: Given<RegisterBody>): Decided {
  const { actor } = command;
  if (command.type === 'add-recipient' && speaksFor(actor, state.reportedBy))
    return decideEntries(state.register, command);
  if (actor.kind === 'person') return decideRegister(state, command, actor.personId);
  if (actor.kind === 'system' && command.type === 'purge-register')
    return decideEntries(state.register, command);
  return refusals.notFound();
}
