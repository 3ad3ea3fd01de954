import type { CloseReason } from '@needful/shared/domain/desk/close-reason.ts';
import { outcomeInWords, standingInWords } from '@needful/shared/domain/incident/reporter-words.ts';
import { DESIGNATION_TITLES, type Route } from '@needful/shared/domain/incident/route.ts';
import type { IncidentStatus, TakenBack } from '@needful/shared/domain/incident/state.ts';
import { findKind } from '../../handle/decision-facts.ts';
import { builder } from '../builder.ts';
import { historyOf, questionsIn } from '../history.ts';
import { IncidentStatusEnum, TakenBackEnum } from './enums.ts';
import { QuestionType } from './question.ts';

/** What the reporter sees of the incident their report opened: its state and the conversation, nothing more. */
export const MyReportType = builder.prismaObject('Incident', {
  variant: 'MyReport',
  description: 'My report and what became of it.',
  authScopes: (incident, { asker }) =>
    incident.reporterId !== null && incident.reporterId === asker.person?.id,
  select: {
    orgId: true,
    id: true,
    kind: true,
    route: true,
    status: true,
    closeReason: true,
    takenBack: true,
    reporterId: true,
    // What was merged is told as the one it went into stands.
    into: {
      select: {
        status: true,
        closeReason: true,
        route: true,
        assignee: { select: { name: true } },
        lead: { select: { name: true } },
      },
    },
  },
  fields: (t) => ({
    id: t.exposeID('reportId', { description: 'The report\u2019s id.' }),
    reportId: t.exposeID('reportId', { description: 'The report\u2019s id, made in the extension.' }),
    reference: t.exposeString('reference', { description: 'What people read and say.' }),
    kindTitle: t.string({
      description: 'The kind in words.',
      resolve: ({ kind }) => findKind(kind)?.title ?? kind,
    }),
    status: t.field({
      type: IncidentStatusEnum,
      description: 'Where it stands.',
      resolve: ({ status, into }) => (into?.status ?? status) as IncidentStatus,
    }),
    reportedAt: t.field({
      type: 'DateTime',
      select: { reportedAt: true },
      description: 'When it came in.',
      resolve: ({ reportedAt }) => reportedAt,
    }),
    takenBack: t.field({
      type: TakenBackEnum,
      nullable: true,
      description: 'How I took it back.',
      resolve: ({ takenBack }) => takenBack as TakenBack['how'] | null,
    }),
    outcome: t.string({
      nullable: true,
      description: 'How it was closed, in a sentence.',
      resolve: ({ closeReason, into }) =>
        outcomeInWords((into?.closeReason ?? closeReason) as CloseReason | null),
    }),
    officerName: t.string({
      nullable: true,
      select: { assignee: { select: { name: true } }, lead: { select: { name: true } } },
      description: 'Who works on it, or leads it.',
      resolve: (incident) => {
        const { assignee, lead } = incident.into ?? incident;
        return assignee?.name ?? lead?.name ?? null;
      },
    }),
    questions: t.field({
      type: [QuestionType],
      description: 'What the officer asked me, and what I answered.',
      resolve: async ({ id, kind }, _args, context) => questionsIn(await historyOf(context, id, kind)),
    }),
    sentence: t.string({
      description: 'Where it stands, in one sentence.',
      select: { assignee: { select: { name: true } }, lead: { select: { name: true } }, waitingFor: true },
      resolve: (incident) => {
        const { takenBack, waitingFor } = incident;
        const { assignee, lead, status, closeReason, route } = incident.into ?? incident;
        return standingInWords({
          status: status as IncidentStatus,
          closeReason: closeReason as CloseReason | null,
          isTakenBack: takenBack !== null,
          isAsked: waitingFor === 'reporter',
          officer: assignee?.name ?? lead?.name ?? null,
          title: DESIGNATION_TITLES[(JSON.parse(route) as Route).leadRole],
        });
      },
    }),
  }),
});
