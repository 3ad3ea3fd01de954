import type { NoticeFacts } from '@needful/shared/domain/notices/portal.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { builder } from '../builder.ts';
import { parsed, parseOptionalText } from '../command.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import {
  BreachTypeEnum,
  EntityTypeEnum,
  PhiTypeEnum,
  PortalActionEnum,
  PortalLocationEnum,
  SafeguardEnum,
} from '../types/notice-enums.ts';
import { resultOf } from '../types/refusal.ts';

const NoticeFactsInput = builder.inputType('NoticeFactsInput', {
  description: 'What changes; what is left out stays, what is null becomes unknown.',
  fields: (t) => ({
    entityType: t.field({ type: EntityTypeEnum }),
    breachStart: t.field({ type: 'Date' }),
    breachEnd: t.field({ type: 'Date' }),
    discoveryEnd: t.field({ type: 'Date' }),
    breachTypes: t.field({ type: [BreachTypeEnum] }),
    locations: t.field({ type: [PortalLocationEnum] }),
    phiTypes: t.field({ type: [PhiTypeEnum] }),
    safeguards: t.field({ type: [SafeguardEnum] }),
    actions: t.field({ type: [PortalActionEnum] }),
    address: t.string({ description: 'Of the organization, in one line.' }),
    contactName: t.string(),
    contactEmail: t.string(),
    contactPhone: t.string(),
  }),
});

builder.mutationField('incidentRecordNoticeFacts', (t) =>
  t.field({
    type: resultOf('IncidentRecordNoticeFactsResult', incidentSuccess('IncidentRecordNoticeFactsSuccess')),
    authScopes: { officer: true },
    description: 'Records what the regulators\u2019 sheets ask, in the HHS portal\u2019s own categories.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      facts: t.arg({ type: NoticeFactsInput, required: true }),
      description: t.arg.string({ description: 'A brief description of the breach, without names.' }),
    },
    resolve: async (_root, args, context) => {
      const facts = parse(args.facts);
      if (isRefusal(facts)) return facts;
      const text = parseOptionalText('sheet-description', args.description, 'description');
      return await officersMessage(context, args, { text }, (messageId, texts) => ({
        type: 'record-notice-facts',
        messageId,
        facts,
        ...texts,
      }));
    },
  }),
);

type Facts = Partial<Omit<NoticeFacts, 'description'>>;
const LINES = ['address', 'contactName', 'contactEmail', 'contactPhone'] as const;
const LISTS = ['breachTypes', 'locations', 'phiTypes', 'safeguards', 'actions'] as const;

function parse(given: typeof NoticeFactsInput.$inferInput): Facts | Refusal {
  const facts: Record<string, unknown> = { ...given };
  for (const field of LINES) {
    const value = given[field];
    if (value == null) continue;
    const line = value.trim() === '' ? null : parsed(lineSchema(200), value, field);
    if (isRefusal(line)) return line;
    facts[field] = line;
  }
  // An empty list is what nobody said.
  for (const field of LISTS) if (given[field] === null) facts[field] = [];
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts;
}
