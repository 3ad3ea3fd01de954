import type {
  CommitmentKind,
  CommitmentStanding,
  Effect,
  IncidentCommitmentsFragment,
} from '../../generated/graphql.ts';

export type Commitment = IncidentCommitmentsFragment['commitments'][number];

export const kindWords: { readonly [kind in CommitmentKind]: string } = {
  CORRECTIVE_ACTION: 'Corrective action',
  SANCTION: 'Sanction',
  OTHER: 'Something else',
};

export const standingWords: { readonly [standing in CommitmentStanding]: string } = {
  OWED: 'Owed',
  LATE: 'Late',
  DONE: 'Done',
  DROPPED: 'Dropped',
};

export const effectWords: { readonly [effect in Effect]: string } = {
  EFFECTIVE: 'It had its effect',
  NOT_EFFECTIVE: 'It did not have its effect',
};
