import { decidersOf } from '../charter/responsibilities.ts';
import type { Instant, PersonId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import type { DeterminationBody } from './commands.ts';
import type { DeterminationEventBody } from './events.ts';
import { determinationRefusals as refusals } from './refusals.ts';
import { takenFrom } from './shown.ts';
import { lacking } from './standing.ts';
import type { Charter, CheckNeeded, Conclusion, Determination } from './state.ts';

/** Who decides, and what their charter says of it. Read by the shell from designations and the incident's route. */
export type Decider = {
  /** Null for an external reviewer without a sign-in. */
  readonly person: PersonId | null;
  /** The charters this person acts under today, for this incident. */
  readonly charters: readonly Charter[];
  readonly isRecused: boolean;
  /** The route names them to look at what the lead decides. */
  readonly isReviewer?: boolean;
  /** Everybody who could lead is recused: only the external reviewer may rebut the presumption of a breach. */
  readonly isPresumptionLocked: boolean;
  /** Whether this conclusion, signed by this person, waits for somebody else. */
  readonly checkFor: (conclusion: Conclusion) => CheckNeeded;
};

type Body<Type extends DeterminationBody['type']> = Extract<DeterminationBody, { type: Type }>;

/** Which charters may sign the breach determination, first choice first. */
const SIGNING = decidersOf('breach-determination');
/** Who alone may sign anything but a breach where everybody who could lead is recused. */
const SIGNING_LOCKED: readonly Charter[] = ['external-reviewer'];
/** Who may check it: anybody who decides for the organization, or was asked from outside. */
const CHECKING: readonly Charter[] = ['external-reviewer', 'governing-body', 'security', 'privacy'];

/** The messages of the incident's history, by id. */
type Messages = Parameters<typeof takenFrom>[1];

/** What follows from a command on a determination. Pure; nothing is scored, nothing is concluded by itself. */
export function decideDetermination(
  determination: Determination,
  command: DeterminationBody,
  decider: Decider,
  messages: Messages = {},
): readonly DeterminationEventBody[] | Refusal {
  if (decider.isRecused) return refusals.recused();
  switch (command.type) {
    case 'answer-determination': {
      if (determination.signed !== null) return refusals.signed();
      const { messageId, question, value, why } = command;
      return [{ type: 'determination-answered', messageId, question, value, why }];
    }
    case 'rate-factor': {
      if (determination.signed !== null) return refusals.signed();
      const { messageId, factor, rating, rationale, evidence } = command;
      const taken = takenFrom(command.taken ?? [], messages);
      if (taken === null) return refusals.nothingShown();
      const prefilled = command.prefilled || taken.length > 0;
      const from = taken.length === 0 ? {} : { taken };
      return [{ type: 'factor-rated', messageId, factor, rating, rationale, evidence, prefilled, ...from }];
    }
    case 'sign-conclusion':
      return sign(determination, command, decider);
    case 'check-conclusion':
      return check(determination, command, decider);
    case 'reopen-determination':
      if (determination.signed === null) return refusals.nothingSigned();
      return [{ type: 'determination-reopened', messageId: command.messageId, reason: command.reason }];
  }
}

function sign(
  determination: Determination,
  { messageId, conclusion, exception, rationale, name }: Body<'sign-conclusion'>,
  decider: Decider,
): readonly DeterminationEventBody[] | Refusal {
  if (determination.signed !== null) return refusals.signed();
  const isLocked = decider.isPresumptionLocked;
  const signing = isLocked && conclusion !== 'breach' ? SIGNING_LOCKED : SIGNING;
  const charter = signing.find((one) => decider.charters.includes(one));
  if (charter === undefined)
    return signing === SIGNING ? refusals.notChartered() : refusals.presumptionLocked();
  if (exception !== null && conclusion !== 'exception') return refusals.notExceptional();
  const lacks = lacking(determination, conclusion, exception);
  if (lacks.length > 0) return refusals.notSupported(lacks);
  if (rationale === null && conclusion !== 'breach') return refusals.needsRationale();
  const needs = decider.checkFor(conclusion);
  const typed = name === undefined ? {} : { name };
  return [
    { type: 'conclusion-signed', messageId, conclusion, exception, rationale, charter, needs, ...typed },
  ];
}

/** A second look is never refused for not being needed: peers may look at any conclusion. */
function check(
  { signed }: Determination,
  { messageId, agrees, reason, name }: Body<'check-conclusion'>,
  decider: Decider,
): readonly DeterminationEventBody[] | Refusal {
  if (signed === null) return refusals.nothingSigned();
  if (signed.check !== null) return refusals.alreadyChecked();
  if (signed.signer === decider.person) return refusals.ownConclusion();
  // Whom the route names to look at it does so under the charter it was signed in.
  const named = decider.isReviewer === true ? signed.charter : undefined;
  const charter = CHECKING.find((one) => decider.charters.includes(one)) ?? named;
  if (charter === undefined) return refusals.notChartered();
  if (!agrees && reason === null) return refusals.disagreesWithoutReason();
  const typed = name === undefined ? {} : { name };
  return [{ type: 'conclusion-checked', messageId, agrees, reason, charter, ...typed }];
}

/** The determination after one more event, by whom and when. */
export function evolveDetermination(
  determination: Determination,
  event: DeterminationEventBody,
  by: PersonId | null,
  at: Instant,
): Determination {
  const { signed, former } = determination;
  switch (event.type) {
    case 'determination-answered': {
      const answer = { value: event.value, why: event.why };
      return { ...determination, answers: { ...determination.answers, [event.question]: answer } };
    }
    case 'factor-rated': {
      const { rating, rationale, evidence, prefilled } = event;
      const judged = { rating, rationale, evidence, prefilled };
      return { ...determination, factors: { ...determination.factors, [event.factor]: judged } };
    }
    case 'conclusion-signed': {
      const { messageId: id, conclusion, exception, rationale, charter, needs, name = null } = event;
      const signature = { signer: by, name, charter, at, needs, check: null };
      return { ...determination, signed: { id, conclusion, exception, rationale, ...signature } };
    }
    case 'conclusion-checked': {
      if (signed === null) throw new Error('Only what is signed is checked');
      const { agrees, reason, charter, name = null } = event;
      const checked = { ...signed, check: { by, name, charter, at, agrees, reason } };
      return agrees
        ? { ...determination, signed: checked }
        : { ...determination, signed: null, former: [...former, checked] };
    }
    case 'determination-reopened':
      return { ...determination, signed: null, former: signed === null ? former : [...former, signed] };
  }
}
