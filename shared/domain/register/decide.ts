import type { PersonId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isRecusedBy, routingRefusals } from '../routing/decide.ts';
import type { RegisterBody } from './commands.ts';
import { addCounts, subtractCounts } from './counts.ts';
import type { RegisterEventBody } from './events.ts';
import { leadOf, mayOpenRegister, type Register, type RegisterHolder } from './register.ts';

const MOST_PEOPLE = 10_000_000;
const MOST_RECIPIENTS = 200;

export const registerRefusals = {
  notYours: () =>
    refuse(
      'register-not-yours',
      'Only the lead of this incident, and whom the lead names, may open its register. Ask the lead to name you.',
    ),
  onlyLead: () =>
    refuse('only-the-lead', 'Only the lead of this incident decides who else may open its register.'),
  alreadyOpen: () =>
    refuse('already-granted', 'That person may open the register already. Nothing was changed.', 'person'),
  notGranted: () =>
    refuse('not-granted', 'That person was not named by the lead. Reload and choose one you see.', 'person'),
  noSuchEntry: () =>
    refuse(
      'no-such-entry',
      'That entry is not in the register any more. Reload and choose one you see.',
      'entry',
    ),
  held: () =>
    refuse(
      'legal-hold-stands',
      'A legal hold stands: nothing that names people is deleted until it is lifted. Correct the entry, or set its letter aside, in the meantime. Nothing was changed.',
    ),
  purged: () =>
    refuse(
      'register-purged',
      'The identifiers of this register were purged when their time was over. Only the numbers are left.',
    ),
  tooMany: () =>
    refuse('register-full', 'A register holds ten million people at most. Record the number as the extent.'),
  tooManyRecipients: () =>
    refuse(
      'too-many-recipients',
      `An incident holds ${MOST_RECIPIENTS} recipients. Write the others into a note, or attach the mail trace.`,
    ),
  nobodyToAdd: () => refuse('nobody-to-add', 'The file names nobody who is not in the register already.'),
} as const;

/** What follows from a command of an officer about the register. Closed incidents take no new entries. */
export function decideRegister(
  holder: RegisterHolder,
  command: RegisterBody,
  person: PersonId,
): readonly RegisterEventBody[] | Refusal {
  if (isRecusedBy(holder.route, person)) return routingRefusals.youAreRecused();
  if (command.type === 'grant-register' || command.type === 'end-register-grant')
    return decideGrant(holder, command, person);
  if (!mayOpenRegister(holder, person)) return registerRefusals.notYours();
  return decideEntries(holder.register, command);
}

type Grant = Extract<RegisterBody, { type: 'grant-register' | 'end-register-grant' }>;

function decideGrant(holder: RegisterHolder, command: Grant, by: PersonId) {
  const { messageId, person } = command;
  if (leadOf(holder) !== by) return registerRefusals.onlyLead();
  const may = mayOpenRegister(holder, person);
  if (command.type === 'end-register-grant') {
    if (!holder.register.granted.includes(person)) return registerRefusals.notGranted();
    return [{ type: 'register-grant-ended', messageId, person }] as const;
  }
  if (isRecusedBy(holder.route, person)) return routingRefusals.recused('person');
  return may ? registerRefusals.alreadyOpen() : ([{ type: 'register-granted', messageId, person }] as const);
}

/** The entries themselves, asked for by somebody who may, by the reporter for recipients, or by Needful for a purge. */
export function decideEntries(
  register: Register,
  command: Exclude<RegisterBody, Grant>,
): readonly RegisterEventBody[] | Refusal {
  const { messageId } = command;
  if (register.isPurged) return command.type === 'purge-register' ? [] : registerRefusals.purged();
  switch (command.type) {
    case 'complete-register':
      if (command.isComplete === register.isComplete) return [];
      return [{ type: 'register-completed', messageId, isComplete: command.isComplete }];
    case 'add-recipient': {
      if (register.recipients.length >= MOST_RECIPIENTS) return registerRefusals.tooManyRecipients();
      const { entry, kind, commitment } = command;
      return [{ type: 'recipient-added', messageId, entry, kind, commitment }];
    }
    case 'remove-recipient': {
      const { entry } = command;
      if (!register.recipients.includes(entry)) return registerRefusals.noSuchEntry();
      return [{ type: 'recipient-removed', messageId, entry }];
    }
    case 'purge-register':
      return [{ type: 'register-purged', messageId, counts: register.counts }];
    default:
      return decidePeople(register, command);
  }
}

type People = Extract<
  RegisterBody,
  { type: 'add-affected' | 'change-affected' | 'remove-affected' | 'import-affected' }
>;

function decidePeople(register: Register, command: People): readonly RegisterEventBody[] | Refusal {
  const { messageId } = command;
  const added = 'added' in command ? addCounts(register.counts, command.added) : register.counts;
  if (added.total > MOST_PEOPLE) return registerRefusals.tooMany();
  const counts = 'gone' in command ? subtractCounts(added, command.gone) : added;
  switch (command.type) {
    case 'add-affected': {
      const { entry, commitment } = command;
      return [{ type: 'affected-added', messageId, entry, commitment, counts }];
    }
    case 'change-affected': {
      const { entry, commitment } = command;
      return [{ type: 'affected-changed', messageId, entry, commitment, keepsFormer: true, counts }];
    }
    case 'remove-affected': {
      const { entry, reason } = command;
      return [{ type: 'affected-removed', messageId, entry, reason, counts }];
    }
    case 'import-affected': {
      const { commitment, leftOut, added: given } = command;
      if (given.total === 0) return registerRefusals.nobodyToAdd();
      return [{ type: 'affected-imported', messageId, commitment, people: given.total, leftOut, counts }];
    }
  }
}

export function evolveRegister(register: Register, event: RegisterEventBody): Register {
  switch (event.type) {
    case 'affected-added':
    case 'affected-changed':
    case 'affected-removed':
    case 'affected-imported':
      return { ...register, counts: event.counts };
    case 'register-completed':
      return { ...register, isComplete: event.isComplete };
    case 'register-granted':
      return { ...register, granted: [...register.granted, event.person] };
    case 'register-grant-ended':
      return { ...register, granted: register.granted.filter((person) => person !== event.person) };
    case 'recipient-added':
      return { ...register, recipients: [...register.recipients, event.entry] };
    case 'recipient-removed':
      return { ...register, recipients: register.recipients.filter((entry) => entry !== event.entry) };
    case 'register-purged':
      return { ...register, isPurged: true };
  }
}
