import { dayIn } from '@needful/shared/domain/calendar.ts';
import { requestReference } from '@needful/shared/domain/patient-requests/reference.ts';
import { dollars, requestOutcome } from '@needful/shared/domain/patient-requests/sentence.ts';
import type { RequestState } from '@needful/shared/domain/patient-requests/state.ts';
import { recordsSentence } from '@needful/shared/domain/records/sentence.ts';
import { handlesRequests } from '../../handle/patient-requests.ts';
import { requestClock } from '../../handle/request-clock.ts';
import { isFirstIn12Months } from '../../store/patient-requests.ts';
import { memberNames } from '../../store/people.ts';
import { recordsAbout } from '../../store/records.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, personOf, placeOf } from '../context.ts';
import { ClockType } from './clock.ts';
import { PatientRequestStateEnum, PatientRightEnum } from './patient-enums.ts';
import { ActType } from './records.ts';

function todayIn(context: Context) {
  return dayIn(placeOf(context).timeZone, context.now);
}

export const PatientRequestType = builder.objectRef<RequestState>('PatientRequest').implement({
  description: 'A patient’s request that has a clock of its own. Who asked is opened apart, and recorded.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('subject', { description: 'Its id.' }),
    reference: t.string({
      description: 'As people read and say it.',
      resolve: ({ subject }) => requestReference(subject),
    }),
    right: t.expose('right', { type: PatientRightEnum, description: 'What was asked for.' }),
    receivedOn: t.expose('receivedOn', { type: 'Date', description: 'The day it came.' }),
    state: t.field({
      type: PatientRequestStateEnum,
      description: 'Where it stands.',
      resolve: ({ ended, extension }) => ended?.how ?? (extension === null ? 'received' : 'extended'),
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day an accounting covers.',
      resolve: ({ period }) => period?.from ?? null,
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day an accounting covers.',
      resolve: ({ period }) => period?.to ?? null,
    }),
    clock: t.field({
      type: ClockType,
      description: 'When it is due, and why.',
      resolve: (state, _args, context) => requestClock(state, todayIn(context)),
    }),
    outcome: t.string({
      nullable: true,
      description: 'How it ended, in one sentence; null while it is open.',
      resolve: ({ ended }) => (ended === null ? null : requestOutcome(ended)),
    }),
    isFree: t.boolean({
      description: 'Whether no fee may be asked for: anything but a second accounting within twelve months.',
      resolve: async (state, _args, context) => {
        if (state.right !== 'accounting') return true;
        const { org } = placeOf(context);
        return await inTenant(context.pool, { org, person: personOf(context) }, (sql) =>
          isFirstIn12Months(sql, org, state),
        );
      },
    }),
    fee: t.string({
      nullable: true,
      description: 'The fee that was told, and when; null without one.',
      resolve: ({ fee }) => (fee === null ? null : `${dollars(fee.cents)}, told on ${fee.toldOn}`),
    }),
    mayHandle: t.boolean({
      description:
        'Whether I may open who asked, and answer: who holds a designation may, and their alternates.',
      resolve: async (_state, _args, context) => {
        const { org } = placeOf(context);
        const person = personOf(context);
        return await inTenant(context.pool, { org, person }, (sql) =>
          handlesRequests(sql, { org }, person, todayIn(context)),
        );
      },
    }),
    history: t.field({
      type: [ActType],
      description: 'What was done about it, newest first.',
      resolve: async ({ subject }, _args, context) => {
        const { org } = placeOf(context);
        const read = await inTenant(context.pool, { org, person: personOf(context) }, async (sql) => ({
          names: await memberNames(sql, org),
          records: await recordsAbout(sql, org, [subject]),
        }));
        const nameOf = (person: string) => read.names.get(person) ?? 'a former member';
        return read.records
          .map((record) => ({ ...record, sentence: recordsSentence(record.event, nameOf) }))
          .reverse();
      },
    }),
  }),
});
