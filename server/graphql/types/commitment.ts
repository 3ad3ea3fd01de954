import {
  type Commitment,
  type CommitmentId,
  standingOn,
} from '@needful/shared/domain/commitments/commitment.ts';
import type { PersonId } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import type { Case } from '../case.ts';
import { CommitmentKindEnum, CommitmentStandingEnum, EffectEnum } from './enums.ts';

type Shown = { readonly id: CommitmentId; readonly commitment: Commitment; readonly of: Case };

/** What is owed because of an incident, in the order it was recorded; without a sanction for the asker. */
export function commitmentsIn(of: Case, asker: PersonId): readonly Shown[] {
  return Object.entries(of.state.commitments)
    .filter(([, { concerns }]) => concerns !== asker)
    .map(([id, commitment]) => ({ id: id as CommitmentId, commitment, of }));
}

export const CommitmentType = builder.objectRef<Shown>('Commitment').implement({
  description: 'Something owed by an owner by a day, because of an incident.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The message that made it.' }),
    kind: t.field({
      type: CommitmentKindEnum,
      description: 'What sort.',
      resolve: ({ commitment }) => commitment.kind,
    }),
    text: t.string({
      nullable: true,
      description: 'What is owed; null once purged.',
      resolve: ({ commitment, of }) => of.textOf(commitment.text),
    }),
    ownerId: t.id({
      description: 'Person id of who owes it.',
      resolve: ({ commitment }) => commitment.owner,
    }),
    ownerName: t.string({
      description: 'Who owes it.',
      resolve: ({ commitment, of }) => of.nameOf(commitment.owner),
    }),
    concernsName: t.string({
      nullable: true,
      description: 'Whom a sanction is for, where it is a member.',
      resolve: ({ commitment, of }) => (commitment.concerns === null ? null : of.nameOf(commitment.concerns)),
    }),
    dueOn: t.field({ type: 'Date', description: 'By when.', resolve: ({ commitment }) => commitment.dueOn }),
    standing: t.field({
      type: CommitmentStandingEnum,
      description: 'Where it stands today.',
      resolve: ({ commitment, of }) => standingOn(of.today, commitment),
    }),
    doneOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it was done.',
      resolve: ({ commitment }) => commitment.done?.on ?? null,
    }),
    evidence: t.string({
      nullable: true,
      description: 'What shows that it was done.',
      resolve: ({ commitment, of }) => of.textOf(commitment.done?.evidence),
    }),
    effect: t.field({
      type: EffectEnum,
      nullable: true,
      description: 'Whether it had its effect, by the latest judgement.',
      resolve: ({ commitment }) => commitment.effect?.effect ?? null,
    }),
    effectRationale: t.string({
      nullable: true,
      description: 'What that judgement rests on.',
      resolve: ({ commitment, of }) => of.textOf(commitment.effect?.rationale),
    }),
    droppedBecause: t.string({
      nullable: true,
      description: 'Why it is owed no longer.',
      resolve: ({ commitment, of }) => of.textOf(commitment.dropped),
    }),
  }),
});
