import { FACTOR_IDS, FACTORS, type FactorId } from '@needful/shared/domain/determination/factors.ts';
import {
  EXCEPTIONS,
  type Exception,
  QUESTIONS,
  type QuestionId,
} from '@needful/shared/domain/determination/questions.ts';
import { type Shown, shownAbout } from '@needful/shared/domain/determination/shown.ts';
import { lacking, standingOf } from '@needful/shared/domain/determination/standing.ts';
import {
  type Check,
  CONCLUSIONS,
  type Conclusion,
  type SignedConclusion,
} from '@needful/shared/domain/determination/state.ts';
import type { PersonId } from '@needful/shared/domain/ids.ts';
import type { SealedText } from '@needful/shared/domain/incident/sealed.ts';
import { findKind } from '../../handle/decision-facts.ts';
import { builder } from '../builder.ts';
import type { Case } from '../case.ts';
import {
  BreachExceptionEnum,
  CharterEnum,
  CheckNeededEnum,
  ConclusionEnum,
  DeterminationAnswerEnum,
  DeterminationQuestionEnum,
  FactorEnum,
  RatingEnum,
  ShownSourceEnum,
} from './enums.ts';

type Of<Value> = Value & { readonly of: Case };

const QuestionType = builder.objectRef<Of<{ readonly id: QuestionId }>>('DeterminationQuestion').implement({
  description: 'One question of the determination, in the order of the law, and its answer.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.expose('id', { type: DeterminationQuestionEnum, description: 'Which question.' }),
    step: t.string({ description: 'The step it belongs to.', resolve: ({ id }) => QUESTIONS[id].step }),
    ask: t.string({ description: 'The question.', resolve: ({ id }) => QUESTIONS[id].ask }),
    help: t.string({ description: 'What the answer turns on.', resolve: ({ id }) => QUESTIONS[id].help }),
    citation: t.string({ description: 'Where it stands.', resolve: ({ id }) => QUESTIONS[id].citation }),
    answer: t.field({
      type: DeterminationAnswerEnum,
      nullable: true,
      description: 'The answer; null until given.',
      resolve: ({ id, of }) => of.state.determination.answers[id]?.value ?? null,
    }),
    why: t.string({
      nullable: true,
      description: 'Why, in the officer\u2019s words.',
      resolve: ({ id, of }) => of.textOf(of.state.determination.answers[id]?.why),
    }),
  }),
});

const ShownType = builder.objectRef<Shown>('Shown').implement({
  description: 'What the report or the containment shows about a factor. It suggests words, never a rating.',
  authScopes: { officer: true },
  fields: (t) => ({
    ref: t.exposeID('ref', {
      description: 'The message that says it; `report` for what the reporter was told.',
    }),
    source: t.expose('source', { type: ShownSourceEnum, description: 'Who or what shows it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'Since when the history has it.' }),
    text: t.exposeString('text', { description: 'What it shows, in a sentence.' }),
  }),
});

const NOTHING_ASKED = { questions: [], containment: [] };

const FactorType = builder.objectRef<Of<{ readonly id: FactorId }>>('Factor').implement({
  description: 'One of the four factors, with the officer\u2019s judgement.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.expose('id', { type: FactorEnum, description: 'Which factor.' }),
    title: t.string({ description: 'What it is about.', resolve: ({ id }) => FACTORS[id].title }),
    ask: t.string({ description: 'What to consider.', resolve: ({ id }) => FACTORS[id].ask }),
    citation: t.string({ description: 'Where it stands.', resolve: ({ id }) => FACTORS[id].citation }),
    rating: t.field({
      type: RatingEnum,
      nullable: true,
      description: 'The rating; null until given.',
      resolve: ({ id, of }) => of.state.determination.factors[id]?.rating ?? null,
    }),
    rationale: t.string({
      nullable: true,
      description: 'Why.',
      resolve: ({ id, of }) => of.textOf(of.state.determination.factors[id]?.rationale),
    }),
    evidence: t.string({
      nullable: true,
      description: 'What shows it.',
      resolve: ({ id, of }) => of.textOf(of.state.determination.factors[id]?.evidence),
    }),
    shown: t.field({
      type: [ShownType],
      description: 'What the report and the containment show about it, oldest first.',
      resolve: ({ id, of }) => [
        ...shownAbout(id, of.events, findKind(of.state.report.kind) ?? NOTHING_ASKED),
      ],
    }),
    prefilled: t.boolean({
      description: 'Taken over from what the report and the containment showed.',
      resolve: ({ id, of }) => of.state.determination.factors[id]?.prefilled ?? false,
    }),
  }),
});

/** A member by name; an external reviewer without a sign-in by the name they typed. */
function signedBy(person: PersonId | null, name: SealedText | null, of: Case): string {
  if (person !== null) return of.nameOf(person);
  const typed = of.textOf(name);
  return typed === null ? 'The external reviewer' : `${typed}, external reviewer`;
}

const CheckType = builder.objectRef<Of<Check>>('ConclusionCheck').implement({
  description: 'Somebody else\u2019s look at a conclusion.',
  authScopes: { officer: true },
  fields: (t) => ({
    by: t.string({ description: 'Who.', resolve: ({ by, name, of }) => signedBy(by, name, of) }),
    charter: t.expose('charter', { type: CharterEnum, description: 'Under what.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    agrees: t.exposeBoolean('agrees', { description: 'Whether they agree.' }),
    reason: t.string({ nullable: true, description: 'Why.', resolve: ({ reason, of }) => of.textOf(reason) }),
  }),
});

const SignedType = builder.objectRef<Of<SignedConclusion>>('SignedConclusion').implement({
  description: 'A conclusion that an officer signed.',
  authScopes: { officer: true },
  fields: (t) => ({
    conclusion: t.expose('conclusion', { type: ConclusionEnum, description: 'What it was.' }),
    exception: t.expose('exception', {
      type: BreachExceptionEnum,
      nullable: true,
      description: 'Which exception fits.',
    }),
    rationale: t.string({
      nullable: true,
      description: 'Why.',
      resolve: ({ rationale, of }) => of.textOf(rationale),
    }),
    signer: t.string({
      description: 'Who signed.',
      resolve: ({ signer, name, of }) => signedBy(signer, name, of),
    }),
    charter: t.expose('charter', { type: CharterEnum, description: 'Under what.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    needs: t.expose('needs', { type: CheckNeededEnum, description: 'Whether somebody else looks at it.' }),
    check: t.field({
      type: CheckType,
      nullable: true,
      description: 'That look; null until it was taken.',
      resolve: ({ check, of }) => (check === null ? null : { ...check, of }),
    }),
  }),
});

type Open = Of<{ readonly conclusion: Conclusion; readonly exception: Exception | null }>;

const OpenConclusionType = builder.objectRef<Open>('OpenConclusion').implement({
  description: 'A conclusion, and what still stands between the officer and signing it.',
  authScopes: { officer: true },
  fields: (t) => ({
    conclusion: t.expose('conclusion', { type: ConclusionEnum, description: 'What it would be.' }),
    exception: t.expose('exception', {
      type: BreachExceptionEnum,
      nullable: true,
      description: 'Which exception.',
    }),
    lacking: t.stringList({
      description: 'What is lacking, as sentences; none where it may be signed.',
      resolve: ({ conclusion, exception, of }) => [...lacking(of.state.determination, conclusion, exception)],
    }),
  }),
});

export const DeterminationType = builder.objectRef<Case>('Determination').implement({
  description:
    'What an incident was in law: presumed a breach until something signed says otherwise (164.402(2)).',
  authScopes: { officer: true },
  fields: (t) => ({
    standing: t.string({
      description: 'What counts today: a conclusion in effect, or `presumed-breach`.',
      resolve: ({ state }) => standingOf(state.determination).is,
    }),
    waitsForCheck: t.boolean({
      description: 'A conclusion is signed and waits for somebody else to agree.',
      resolve: ({ state }) => {
        const standing = standingOf(state.determination);
        return standing.is === 'presumed-breach' && standing.because === 'waits-for-check';
      },
    }),
    questions: t.field({
      type: [QuestionType],
      description: 'Every question, in order.',
      resolve: (of) => (Object.keys(QUESTIONS) as QuestionId[]).map((id) => ({ id, of })),
    }),
    factors: t.field({
      type: [FactorType],
      description: 'The four factors.',
      resolve: (of) => FACTOR_IDS.map((id) => ({ id, of })),
    }),
    conclusions: t.field({
      type: [OpenConclusionType],
      description: 'Every conclusion, and what it lacks.',
      resolve: (of) =>
        CONCLUSIONS.flatMap((conclusion): Open[] =>
          conclusion === 'exception'
            ? EXCEPTIONS.map((exception) => ({ conclusion, exception, of }))
            : [{ conclusion, exception: null, of }],
        ),
    }),
    signed: t.field({
      type: SignedType,
      nullable: true,
      description: 'The conclusion that is signed now.',
      resolve: (of) => {
        const { signed } = of.state.determination;
        return signed === null ? null : { ...signed, of };
      },
    }),
    former: t.field({
      type: [SignedType],
      description: 'Conclusions that were reopened or not agreed with, oldest first.',
      resolve: (of) => of.state.determination.former.map((signed) => ({ ...signed, of })),
    }),
  }),
});
