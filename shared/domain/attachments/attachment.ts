import type { Instant, MessageId, PersonId } from '../ids.ts';
import { seesPrivileged } from '../incident/access.ts';
import type { IncidentEvent } from '../incident/events.ts';
import type { Route } from '../incident/route.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { IncidentState } from '../incident/state.ts';
import { mayOpenRegister } from '../register/register.ts';
import { isRecusedBy } from '../routing/decide.ts';
import type { AttachmentKind } from './kinds.ts';

/** A file of an incident, as the history knows it. Its bytes and its name lie encrypted beside it. */
export type Attachment = {
  /** The message that brought it. */
  readonly id: MessageId;
  readonly name: SealedText;
  readonly kind: AttachmentKind;
  readonly size: number;
  readonly isPrivileged: boolean;
  readonly by: PersonId;
  readonly at: Instant;
  /** Its bytes are gone for good: somebody took it away, or its time was over. */
  readonly gone: 'removed' | 'purged' | null;
};

/** What decides who may attach and open. */
export type AttachmentHolder = Pick<IncidentState, 'route' | 'assignee' | 'register' | 'counsel'>;

/**
 * Files may name patients, so they are for whoever may open the register; counsel’s are for the lead and counsel. Who is
 * recused has none of it, and is not told that there is any.
 */
export function mayOpenAttachments(
  holder: AttachmentHolder,
  person: PersonId,
  isPrivileged: boolean,
): boolean {
  if (isRecusedBy(holder.route, person)) return false;
  return isPrivileged ? seesPrivileged(holder, person) : mayOpenRegister(holder, person);
}

const ABOUT = new Set<IncidentEvent['type']>([
  'attachment-added',
  'attachment-removed',
  'attachments-purged',
]);

/** What one person sees of the files of an incident. */
export type AttachmentSight = {
  /** Those that they may open, the ones that are gone among them. */
  readonly files: readonly Attachment[];
  /** Whether an event is for them at all: who is recused does not learn that there are files. */
  readonly isTold: (event: IncidentEvent) => boolean;
  /** Whether its text is: the name of a file, or why it was removed. Texts of other events are no matter of this. */
  readonly reads: (event: IncidentEvent) => boolean;
};

/** @param into the route of the incident it was merged into; null where it stands for itself */
export function attachmentSight(
  state: AttachmentHolder & Pick<IncidentState, 'attachments'>,
  into: Route | null,
  person: PersonId,
): AttachmentSight {
  const isRecused = [state.route, into].some((route) => isRecusedBy(route, person));
  const mayOpen = (isPrivileged: boolean) => !isRecused && mayOpenAttachments(state, person, isPrivileged);
  return {
    files: state.attachments.filter(({ isPrivileged }) => mayOpen(isPrivileged)),
    isTold: ({ type }) => !isRecused || !ABOUT.has(type),
    reads: (event) => !ABOUT.has(event.type) || mayOpen('privileged' in event && event.privileged === true),
  };
}
