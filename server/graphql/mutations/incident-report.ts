import type { Report } from '@needful/shared/domain/incident/report.ts';
import { isRefusal, refuse } from '@needful/shared/domain/refusal.ts';
import { instantSchema, parseReport } from '@needful/shared/wire/report.ts';
import { reportCommand } from '../../handle/report-command.ts';
import { builder } from '../builder.ts';
import { givenBy } from '../command.ts';
import { countMessage } from '../limited.ts';
import { ReceiptType, readLead } from '../types/receipt.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

const RecipientInput = builder.inputType('RecipientInput', {
  description: 'Where a message went: the domain, and a keyed hash of the address.',
  fields: (t) => ({ domain: t.string({ required: true }), hash: t.string({ required: true }) }),
});

const FactsInput = builder.inputType('FactsInput', {
  description: 'Typed facts read from a page. Counts, domains, dates and hashes; no text of a page.',
  fields: (t) => ({
    recipients: t.field({ type: [RecipientInput] }),
    recipientCount: t.int(),
    senderDomain: t.string(),
    attachmentCount: t.int(),
    sentAt: t.field({ type: 'DateTime' }),
    messageHash: t.string(),
    rangeDays: t.int(),
    wholeRecord: t.boolean(),
    sectionCount: t.int(),
  }),
});

const ReportInput = builder.inputType('ReportInput', {
  description: 'A report. Immutable once kept; what comes later is a message of its own.',
  fields: (t) => ({
    reportId: t.id({ required: true, description: 'UUID made where the report was made.' }),
    kind: t.string({ required: true, description: 'Id of the kind, e.g. `misdirected-email`.' }),
    door: t.string({ required: true }),
    site: t.string({ description: 'Id of the site profile, where it was made on a known page.' }),
    act: t.string(),
    noticedAt: t.field({
      type: 'DateTime',
      required: true,
      description: 'The device\u2019s clock at the click.',
    }),
    occurredOn: t.field({ type: 'Date' }),
    facts: t.field({ type: FactsInput, required: true }),
    confidential: t.boolean({ description: 'Only the officer who leads may learn who reported.' }),
  }),
});

const IncidentReportSuccess = successOf('IncidentReportSuccess', 'receipt', ReceiptType);

builder.mutationField('incidentReport', (t) =>
  t.field({
    type: resultOf('IncidentReportResult', IncidentReportSuccess),
    authScopes: { submitter: true },
    description:
      'Keeps a report. The same id with the same payload gives the same incident, however often it is sent.',
    args: {
      report: t.arg({ type: ReportInput, required: true }),
      sentAt: t.arg({
        type: 'DateTime',
        required: true,
        description: 'The device\u2019s clock at this attempt.',
      }),
    },
    resolve: async (_root, args, context) => {
      await countMessage(context);
      const report = parse(args.report);
      if (isRefusal(report)) return report;
      const sentAt = instantSchema.parse(args.sentAt);
      const { asked, texts } = reportCommand(report, sentAt);
      const target = { reportId: report.reportId };
      return await context.takeReport({
        ...{ given: givenBy(context), target, asked, texts },
        alongside: readLead,
        ...(context.presumed === undefined ? {} : { presumed: context.presumed }),
      });
    },
  }),
);

type Input = typeof ReportInput.$inferInput;

function parse({
  site,
  act,
  occurredOn,
  facts,
  confidential,
  ...rest
}: Input): Report | ReturnType<typeof refuse> {
  if (site == null && act != null)
    return refuse('malformed', 'act is given without a site. Nothing was kept.', 'act');
  const place = site == null ? null : { site, act: act ?? null };
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  const asked = confidential === true ? { confidential } : {};
  const result = parseReport({ ...rest, ...asked, place, occurredOn: occurredOn ?? null, facts: given });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') ?? 'report';
  return refuse(
    'malformed-report',
    `${field} ${issue?.message ?? 'is malformed'}. Nothing was kept; update the extension.`,
    field,
  );
}
