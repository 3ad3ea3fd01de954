import type { PersonId } from '@needful/shared/domain/ids.ts';
import { weakeningInWords } from '@needful/shared/domain/reminders/changes.ts';
import { ROLES } from '@needful/shared/domain/reminders/facts.ts';
import { type HoldOut, RULE_MODES } from '@needful/shared/domain/reminders/settings.ts';
import { nameOf, type WaitingWeakening } from '@needful/shared/domain/reminders/weakening.ts';
import type { DeskRule, ReminderDesk } from '../../read/reminder-desk.ts';
import type { CardOutcome } from '../../store/card-counts.ts';
import { builder } from '../builder.ts';
import { personOf } from '../context.ts';
import { CardOutcomeEnum, valuesOf } from './enums.ts';

const officers = { officer: true } as const;

export const ReminderModeEnum = builder.enumType('ReminderMode', {
  description: 'Whether a reminder rule speaks, is only counted as what it would say, or does neither.',
  values: valuesOf(RULE_MODES),
});
export const WorkRoleEnum = builder.enumType('WorkRole', {
  description: 'What the person at a computer works as, as the organization set it there.',
  values: valuesOf(ROLES),
});

type KeptHoldOut = HoldOut & { readonly names: ReadonlyMap<PersonId, string> };
const HoldOutType = builder.objectRef<KeptHoldOut>('ReminderHoldOut').implement({
  description: 'Some go without a rule\u2019s card, by chance, to learn whether it works.',
  authScopes: officers,
  fields: (t) => ({
    percent: t.float({ description: 'Of a hundred cards.', resolve: ({ share }) => Math.round(share * 100) }),
    reason: t.exposeString('reason', { description: 'Why it is worth knowing.' }),
    until: t.expose('until', { type: 'Date', description: 'The last day.' }),
    proposedByName: t.string({
      description: 'Who proposed it.',
      resolve: ({ proposedBy, names }) => names.get(proposedBy) ?? 'A former member',
    }),
    approvedByName: t.string({
      nullable: true,
      description: 'Who approved it; null: it is off until somebody else does.',
      resolve: ({ approvedBy, names }) =>
        approvedBy === null ? null : (names.get(approvedBy) ?? 'A former member'),
    }),
    isMine: t.boolean({
      description: 'Whether the person who asks proposed it, and so cannot approve it.',
      resolve: ({ proposedBy }, _args, context) => proposedBy === personOf(context),
    }),
  }),
});

type Counted = { readonly outcome: CardOutcome; readonly count: number };
const CountedType = builder.objectRef<Counted>('ReminderOutcome').implement({
  description: 'How often something followed a rule\u2019s card.',
  authScopes: officers,
  fields: (t) => ({
    outcome: t.field({ type: CardOutcomeEnum, description: 'What.', resolve: ({ outcome }) => outcome }),
    count: t.exposeInt('count', { description: 'How often.' }),
  }),
});

const ReasonType = builder.objectRef<DeskRule['reasons'][number]>('ReminderReason').implement({
  description: 'A reason that was given for going on after a card.',
  authScopes: officers,
  fields: (t) => ({
    label: t.exposeString('label', { description: 'As it stands on the card.' }),
    count: t.exposeInt('count', { description: 'How often it was given.' }),
  }),
});

const DifferenceType = builder
  .objectRef<NonNullable<DeskRule['difference']>>('ReminderDifference')
  .implement({
    description:
      'How many fewer go on with the card than without it: a share, with its interval of 95 % (Newcombe 1998, method 10).',
    authScopes: officers,
    fields: (t) => ({
      estimate: t.exposeFloat('estimate', { description: 'Above 0: fewer go on with the card.' }),
      low: t.exposeFloat('low', { description: 'The interval\u2019s lower end.' }),
      high: t.exposeFloat('high', { description: 'The interval\u2019s upper end.' }),
    }),
  });

const OUTCOMES = [
  'shown',
  'heeded',
  'continued',
  'dismissed',
  'reported',
  'went-on',
  'held-out',
  'held-out-went-on',
  'would',
] as const;

type RuleRow = DeskRule & Pick<ReminderDesk, 'names'>;
const RuleType = builder.objectRef<RuleRow>('ReminderRule').implement({
  description:
    'A reminder rule as this organization uses it, and what people did, in counts without a person.',
  authScopes: officers,
  fields: (t) => ({
    ruleId: t.exposeString('id', { description: 'Its id.' }),
    title: t.string({ description: 'When it speaks.', resolve: ({ rule }) => rule.title }),
    line: t.string({ description: 'What its card says.', resolve: ({ rule }) => rule.line }),
    mode: t.field({ type: ReminderModeEnum, description: 'How it is set.', resolve: ({ mode }) => mode }),
    neverHeldOut: t.boolean({
      description: 'Whether everybody always keeps its card.',
      resolve: ({ rule }) => rule.holdOut === 'never',
    }),
    holdOut: t.field({
      type: HoldOutType,
      nullable: true,
      description: 'What was proposed or approved; null where nothing was.',
      resolve: ({ holdOut, names }) => (holdOut === null ? null : { ...holdOut, names }),
    }),
    outcomes: t.field({
      type: [CountedType],
      description: 'What followed its cards in the period.',
      resolve: ({ count }) => OUTCOMES.map((outcome) => ({ outcome, count: count(outcome) })),
    }),
    reasons: t.field({
      type: [ReasonType],
      description: 'Reasons that were given for going on.',
      resolve: ({ reasons }) => [...reasons],
    }),
    difference: t.field({
      type: DifferenceType,
      nullable: true,
      description: 'What the card changed; null where nothing was held out.',
      resolve: ({ difference }) => difference,
    }),
    proposesDemotion: t.exposeBoolean('proposesDemotion', {
      description: 'Whether it is heeded so rarely that it should be switched off or simulated.',
    }),
    wouldSpeak: t.exposeInt('wouldSpeak', {
      description: 'On how many acts of the period it would speak, whatever its mode and before any budget.',
    }),
    couldNotTell: t.exposeInt('couldNotTell', { description: 'On how many it could not tell.' }),
  }),
});

const FaxType = builder.objectRef<{ readonly number: string; readonly whose: string }>('KnownFax').implement({
  description: 'A fax number of the organization\u2019s directory.',
  authScopes: officers,
  fields: (t) => ({
    number: t.exposeString('number', { description: 'As it was written.' }),
    whose: t.exposeString('whose', { description: 'Whose it is.' }),
  }),
});
const ColleagueType = builder
  .objectRef<{ readonly name: string; readonly address: string }>('KnownColleague')
  .implement({
    description: 'Somebody whose name belongs inside.',
    authScopes: officers,
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Their name.' }),
      address: t.exposeString('address', { description: 'Their address inside.' }),
    }),
  });

type Waiting = WaitingWeakening & Pick<ReminderDesk, 'names'>;
const WaitingType = builder.objectRef<Waiting>('ReminderWeakening').implement({
  description: 'Something by which fewer people are warned. It takes effect once a second officer agrees.',
  authScopes: officers,
  fields: (t) => ({
    name: t.string({ description: 'Its name, to agree to it.', resolve: (waiting) => nameOf(waiting) }),
    says: t.string({ description: 'What, in words.', resolve: (waiting) => weakeningInWords(waiting) }),
    ruleId: t.string({
      nullable: true,
      description: 'The rule, where it is about one.',
      resolve: (waiting) => (waiting.what === 'rule' ? waiting.rule : null),
    }),
    byName: t.string({
      description: 'Who asked for it.',
      resolve: ({ by, names }) => names.get(by) ?? 'A former member',
    }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => new Date(at) }),
    isMine: t.boolean({
      description: 'Whether the person who asks did, and so cannot agree.',
      resolve: ({ by }, _args, context) => by === personOf(context),
    }),
  }),
});

export const ReminderDeskType = builder.objectRef<ReminderDesk>('ReminderDesk').implement({
  description: 'How the organization is reminded, and what the reminders did.',
  authScopes: officers,
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'The first day that is counted.' }),
    version: t.exposeInt('version', { description: 'Of the settings; to be given with a change of them.' }),
    waiting: t.field({
      type: [WaitingType],
      description: 'What waits for a second officer.',
      resolve: ({ settings, names }) => (settings.waiting ?? []).map((one) => ({ ...one, names })),
    }),
    cap: t.int({
      description: 'Cards a person sees on one day at most.',
      resolve: ({ settings }) => settings.cap,
    }),
    quietRoles: t.field({
      type: [WorkRoleEnum],
      description: 'Who sees none.',
      resolve: ({ settings }) => [...settings.quietRoles],
    }),
    own: t.stringList({
      description: 'Domains of its own.',
      resolve: ({ settings }) => [...settings.directory.own],
    }),
    partners: t.stringList({
      description: 'Domains of those it exchanges PHI with.',
      resolve: ({ settings }) => [...settings.directory.partners],
    }),
    faxes: t.field({
      type: [FaxType],
      description: 'Its fax numbers.',
      resolve: ({ settings }) => [...settings.directory.faxes],
    }),
    colleagues: t.field({
      type: [ColleagueType],
      description: 'Colleagues, to notice their names outside.',
      resolve: ({ settings }) => [...settings.directory.colleagues],
    }),
    considered: t.exposeInt('considered', { description: 'Acts that were looked at in the period.' }),
    rules: t.field({
      type: [RuleType],
      description: 'All rules, the one that speaks first first.',
      resolve: ({ rules, names }) => rules.map((rule) => ({ ...rule, names })),
    }),
  }),
});
