import type { Clock } from '@needful/shared/domain/clocks/clock.ts';
import { builder } from '../builder.ts';
import { AudienceEnum, ClockStateEnum, ConfidenceEnum } from './enums.ts';

const ClockStart = builder.objectRef<NonNullable<Clock['starts']>>('ClockStart').implement({
  description: 'Day 0 of a clock.',
  authScopes: { officer: true },
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day.' }),
    by: t.exposeString('by', { description: 'What happened on it, in a sentence.' }),
  }),
});

export const ClockType = builder.objectRef<Clock>('Clock').implement({
  description: 'A deadline computed from dated facts and a cited rule; or why there is none.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The rule, and its part after a slash: `individuals`, `media/oh`.' }),
    title: t.exposeString('title', { description: 'What is owed.' }),
    audience: t.expose('audience', { type: AudienceEnum, description: 'Whom it is owed to.' }),
    to: t.exposeString('to', { description: 'The addressee, in words.' }),
    state: t.expose('state', { type: ClockStateEnum, description: 'Where it stands today.' }),
    isConfirmable: t.exposeBoolean('isConfirmable', {
      description: 'Whether an officer says that it applies, or that an exclusion of its statute fits.',
    }),
    because: t.exposeString('because', { description: 'Why, with the facts that led to it.' }),
    starts: t.expose('starts', {
      type: ClockStart,
      nullable: true,
      description: 'Day 0; null while it has not come.',
    }),
    due: t.expose('due', {
      type: 'Date',
      nullable: true,
      description: 'The last day on which it is in time.',
    }),
    baseDue: t.expose('baseDue', {
      type: 'Date',
      nullable: true,
      description: 'The same before a hold moved it.',
    }),
    heldUntil: t.expose('heldUntil', {
      type: 'Date',
      nullable: true,
      description: 'The end of a law-enforcement delay.',
    }),
    metOn: t.expose('metOn', { type: 'Date', nullable: true, description: 'When it was met.' }),
    daysLate: t.exposeInt('daysLate', { description: 'Days past due; 0 while in time.' }),
    daysLeft: t.exposeInt('daysLeft', {
      nullable: true,
      description: 'Days until due; null without a date, or once met.',
    }),
    fallsOnWeekend: t.exposeBoolean('fallsOnWeekend', {
      description: 'Nothing rolls over a weekend: act before.',
    }),
    wouldChange: t.exposeStringList('wouldChange', { description: 'What would change it.' }),
    citation: t.exposeString('citation', { description: 'The rule.' }),
    notes: t.exposeStringList('notes', { description: 'What an officer must know beside the date.' }),
    dateChecked: t.exposeString('dateChecked', {
      description: 'The day on which the rule was last looked at.',
    }),
    confidence: t.expose('confidence', { type: ConfidenceEnum, description: 'How sure the rule is.' }),
    unverified: t.exposeStringList('unverified', { description: 'What of it nobody has verified.' }),
  }),
});
