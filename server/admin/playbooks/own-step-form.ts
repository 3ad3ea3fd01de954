import { v7 as uuid } from 'uuid';
import type { OwnStepInput, PlaybookStage, StepOwner } from '../generated/graphql.ts';
import type { OwnStep } from './documents.ts';

/** A step as it is typed. */
export type OwnStepForm = {
  /** Keeps the fields of a step when another one goes. */
  readonly key: string;
  /** Null for one that is not kept yet. */
  readonly id: string | null;
  readonly stage: PlaybookStage;
  readonly whose: StepOwner;
  readonly do: string;
  readonly why: string;
  readonly citation: string;
  readonly needed: boolean;
  readonly days: string;
};

export function formOf({ id, stage, whose, do: words, why, citation, needed, days }: OwnStep): OwnStepForm {
  return {
    ...{ key: id, id, stage, whose, do: words, why, needed },
    ...{ citation: citation ?? '', days: days == null ? '' : String(days) },
  };
}

export function aNewOwnStep(): OwnStepForm {
  return {
    ...{ key: uuid(), id: null, stage: 'CONTAIN', whose: 'PRIVACY', needed: true },
    ...{ do: '', why: '', citation: '', days: '' },
  };
}

/** What is sent; what is left empty is left out. */
export function inputOf({ id, key: _, citation, days, ...step }: OwnStepForm): OwnStepInput {
  return {
    ...step,
    ...(id === null ? {} : { id }),
    ...(citation.trim() === '' ? {} : { citation }),
    ...(days.trim() === '' ? {} : { days: Number(days) }),
  };
}
