import type { CalendarDate, MessageId } from '../ids.ts';
import { seesPrivileged } from '../incident/access.ts';
import { personOf } from '../incident/actor.ts';
import { type Decided, defineSlice, type Told } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { IncidentState } from '../incident/state.ts';
import { type Attachment, mayOpenAttachments } from './attachment.ts';
import { ATTACHMENT_KINDS, type AttachmentKind } from './kinds.ts';
import { MOST_ATTACHMENTS, MOST_BYTES, MOST_BYTES_OF_INCIDENT, sizeInWords } from './limits.ts';
import { attachmentRefusals } from './refusals.ts';

type Attached = {
  /** Of the file, too. */
  readonly messageId: MessageId;
  /** Its name, which may name a patient. */
  readonly name: SealedText;
  readonly kind: AttachmentKind;
  /** In bytes. */
  readonly size: number;
  /** base64url HMAC-SHA-256(salt, canonical JSON of kind, sha256 and size); the salt goes with the bytes. */
  readonly commitment: string;
  /** Counsel’s part: for the lead and counsel alone, and kept out of packs. */
  readonly privileged?: true;
};
type Removal = {
  readonly messageId: MessageId;
  readonly attachment: MessageId;
  readonly reason: SealedText;
};

export type Shape = {
  readonly command:
    | ({ readonly type: 'attach' } & Attached)
    | ({ readonly type: 'remove-attachment' } & Removal);
  readonly event:
    | ({ readonly type: 'attachment-added' } & Attached)
    | ({ readonly type: 'attachment-removed'; readonly privileged?: true } & Removal)
    | {
        readonly type: 'attachments-purged';
        readonly attachments: readonly MessageId[];
        /** Years of the schedule it was done by, and the last day the law and the schedule kept them. */
        readonly years: number;
        readonly keptThrough: CalendarDate;
      };
  /** All that were ever attached, in their order. */
  readonly state: { readonly attachments: readonly Attachment[] };
};

/** The files of an incident. Purging them is asked by nobody: it follows from the schedule (server/handle/purge.ts). */
export default defineSlice<Shape>({
  commands: {
    attach: { becomes: 'attachment-added', aside: ['commitment'] },
    // Whether it is counsel’s follows from the file.
    'remove-attachment': { becomes: 'attachment-removed', aside: ['privileged'] },
  },
  events: { 'attachment-added': { acknowledges: true }, 'attachment-removed': {}, 'attachments-purged': {} },
  checks: ['person', 'open', 'not-recused'],
  initial: () => ({ attachments: [] }),
  decide: (state, command) => (command.type === 'attach' ? attach(state, command) : remove(state, command)),
  evolve: ({ attachments }, event) => ({ attachments: evolve(attachments, event) }),
  sentence,
});

type Asked<Type extends Shape['command']['type']> = Given<Extract<Shape['command'], { type: Type }>>;

function attach(state: IncidentState, command: Asked<'attach'>): Decided {
  const { messageId, name, kind, size, commitment, privileged } = command;
  const isPrivileged = privileged === true;
  if (!mayOpenAttachments(state, personOf(command), isPrivileged))
    return isPrivileged ? attachmentRefusals.notPrivileged() : attachmentRefusals.notYours();
  if (size === 0) return attachmentRefusals.empty();
  if (size > MOST_BYTES) return attachmentRefusals.tooLarge();
  if (state.attachments.length >= MOST_ATTACHMENTS) return attachmentRefusals.tooMany();
  const standing = state.attachments.filter(({ gone }) => gone === null);
  const held = standing.reduce((sum, each) => sum + each.size, 0);
  if (held + size > MOST_BYTES_OF_INCIDENT) return attachmentRefusals.full();
  const mark = isPrivileged ? ({ privileged } as const) : {};
  return [{ type: 'attachment-added', messageId, name, kind, size, commitment, ...mark }];
}

/** A file that does not belong here goes at once; nothing goes while a legal hold stands. */
function remove(state: IncidentState, command: Asked<'remove-attachment'>): Decided {
  const { messageId, attachment, reason } = command;
  const person = personOf(command);
  const found = state.attachments.find(({ id, gone }) => id === attachment && gone === null);
  // Who may not see counsel’s files does not learn by this which ids are theirs.
  if (found === undefined || (found.isPrivileged && !seesPrivileged(state, person)))
    return mayOpenAttachments(state, person, false)
      ? attachmentRefusals.noSuch()
      : attachmentRefusals.notYours();
  if (!mayOpenAttachments(state, person, found.isPrivileged)) return attachmentRefusals.notYours();
  if (state.retention.holds.length > 0) return attachmentRefusals.held();
  const mark = found.isPrivileged ? ({ privileged: true } as const) : {};
  return [{ type: 'attachment-removed', messageId, attachment, reason, ...mark }];
}

function evolve(attachments: readonly Attachment[], event: Given<Shape['event']>): readonly Attachment[] {
  if (event.type === 'attachment-added') {
    const { messageId: id, name, kind, size, privileged, at } = event;
    const isPrivileged = privileged === true;
    return [...attachments, { id, name, kind, size, isPrivileged, by: personOf(event), at, gone: null }];
  }
  const [gone, ids] =
    event.type === 'attachment-removed'
      ? (['removed', [event.attachment]] as const)
      : (['purged', event.attachments] as const);
  return attachments.map((each) => (ids.includes(each.id) ? { ...each, gone } : each));
}

function sentence(event: Shape['event'], { who }: Told): string {
  if (event.type === 'attachments-purged') {
    const files = event.attachments.length === 1 ? '1 file' : `${event.attachments.length} files`;
    return `${who} purged ${files}, kept through ${event.keptThrough} by a schedule of ${event.years} years.`;
  }
  const mark = event.privileged === true ? 'privileged ' : '';
  if (event.type === 'attachment-removed') return `${who} removed a ${mark}file. What was in it is gone.`;
  return `${who} attached a ${mark}file: ${ATTACHMENT_KINDS[event.kind].title}, ${sizeInWords(event.size)}.`;
}
