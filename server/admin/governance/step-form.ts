import { v7 as uuid } from 'uuid';
import type { ClimbCause, EscalationInput, MailMark } from '../generated/graphql.ts';
import type { Governing } from './documents.ts';

/** One step as it is typed. */
export type StepForm = {
  /** Keeps the fields of a step when another one goes. */
  readonly key: string;
  readonly cause: ClimbCause;
  readonly at: string;
  /** 1 to 9, or `top`. */
  readonly rung: string;
  readonly urgent: boolean;
  readonly reason: string;
};

export function stepForms({ steps }: Governing['escalation']): readonly StepForm[] {
  return steps.map(({ cause, at, rung, urgent, reason }) => ({
    ...{ key: uuid(), cause, urgent, reason },
    ...{ at: String(at), rung: String(rung ?? 'top') },
  }));
}

export function aNewStep(): StepForm {
  return {
    ...{ key: uuid(), cause: 'UNACKNOWLEDGED', urgent: false, reason: '' },
    ...{ at: '', rung: 'top' },
  };
}

type Typed = {
  readonly steps: readonly StepForm[];
  readonly soonDays: string;
  readonly urgent: readonly MailMark[];
};

/** What is sent: the server says what is no number. */
export function inputOf({ steps, soonDays, urgent }: Typed): EscalationInput {
  return {
    steps: steps.map(({ cause, at, rung, urgent: isUrgent, reason }) => ({
      ...{ cause, at: Number(at), urgent: isUrgent, reason },
      ...(rung === 'top' ? {} : { rung: Number(rung) }),
    })),
    soonDays: Number(soonDays),
    urgent: [...urgent],
  };
}
