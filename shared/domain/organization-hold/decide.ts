import type { PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { HoldEventBody, OrganizationHold } from './hold.ts';

/** What officers and administrators ask of a hold over the whole organization. */
export type HoldCommand =
  | {
      readonly type: 'set';
      readonly id: string;
      readonly matter: SealedText;
      readonly reason: SealedText;
    }
  | { readonly type: 'confirm'; readonly id: string }
  | { readonly type: 'lift'; readonly id: string; readonly reason: SealedText };

export type HoldContext = {
  readonly person: PersonId;
  /** The contact of the governing body, or the only one who could: one person is enough. */
  readonly isEnough: boolean;
};

const refusals = {
  gone: () =>
    refuse('no-such-hold', 'That legal hold does not stand any more. Reload; nothing was changed.', 'id'),
  second: () =>
    refuse(
      'second-person-needed',
      'You asked for this yourself. A second officer or administrator has to confirm it, or the contact of the governing body. Nothing is purged meanwhile.',
    ),
  nothingWaits: () =>
    refuse('nothing-to-confirm', 'Nothing waits to be confirmed here. Reload; nothing was changed.', 'id'),
  liftAsked: () =>
    refuse('lift-already-asked', 'Somebody asked to lift it already. Confirm that, or leave it.', 'id'),
} as const;

/**
 * A hold over the whole organization is set and lifted by two people, or by the owner. It holds once it is asked for,
 * and until its lifting is confirmed.
 * @param hold the one that the command names; null where there is none
 */
export function decideHold(
  hold: OrganizationHold | null,
  command: HoldCommand,
  { person, isEnough }: HoldContext,
): readonly HoldEventBody[] | Refusal {
  const { id: subject } = command;
  if (command.type === 'set') {
    const { matter, reason } = command;
    const confirmed = { type: 'organization-hold-confirmed', subject } as const;
    const asked = { type: 'organization-hold-asked', subject, matter, reason } as const;
    return isEnough ? [asked, confirmed] : [asked];
  }
  if (hold === null || hold.lifted !== null) return refusals.gone();
  if (command.type === 'lift') {
    if (hold.lift !== null) return refusals.liftAsked();
    const asked = { type: 'organization-hold-lift-asked', subject, reason: command.reason } as const;
    return isEnough ? [asked, { type: 'organization-hold-lifted', subject }] : [asked];
  }
  const waiting = hold.lift ?? (hold.confirmed === null ? hold.asked : null);
  if (waiting === null) return refusals.nothingWaits();
  if (waiting.by === person && !isEnough) return refusals.second();
  return [{ type: hold.lift === null ? 'organization-hold-confirmed' : 'organization-hold-lifted', subject }];
}
