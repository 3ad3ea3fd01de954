import type { CharterChoice } from '@needful/shared/domain/charter/decider.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { textSchema } from '@needful/shared/wire/report.ts';
import { type Chartering, charterDesignation } from '../../store/governance.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { personOf, placeOf } from '../context.ts';
import { designationOf } from '../global-id.ts';
import { CharterChoiceEnum } from '../types/enums.ts';
import { resultOf } from '../types/refusal.ts';

const Success = builder.objectRef<{ id: string }>('DesignationCharterSuccess').implement({
  description: 'The charter was written.',
  authScopes: { administrator: true },
  fields: (t) => ({
    designation: t.prismaField({
      type: 'Designation',
      description: 'The designation as it now stands.',
      resolve: async (query, { id }, _args, context) => {
        await context.reads.open();
        const where = { orgId_id: { orgId: placeOf(context).org, id } };
        return await context.reads.client.designation.findUniqueOrThrow({ ...query, where });
      },
    }),
  }),
});

builder.mutationField('designationCharter', (t) =>
  t.field({
    type: resultOf('DesignationCharterResult', Success),
    authScopes: { administrator: true },
    description:
      'Writes the charter of a designation: authority, reporting line, coverage of an absence. It replaces the former.',
    args: {
      id: t.arg.id({ required: true }),
      authority: t.arg.string({ description: 'What the holder may decide.' }),
      reportingLine: t.arg.string({ description: 'To whom the holder answers.' }),
      isExternal: t.arg.boolean({ description: 'Whether the holder comes from outside. No, unless said.' }),
      choice: t.arg({ type: CharterChoiceEnum, description: 'Before, unless said.' }),
      absentFrom: t.arg({ type: 'Date', description: 'First day on which the alternate acts.' }),
      absentUntil: t.arg({ type: 'Date', description: 'Last day on which the alternate acts.' }),
    },
    resolve: async (_root, args, context) => {
      const { org } = placeOf(context);
      const id = designationOf(org, args.id);
      if (id === null) return noSuchDesignation();
      const charter = charterIn(args);
      if (isRefusal(charter)) return charter;
      const written = await inTenant(context.pool, { org, person: personOf(context) }, (sql) =>
        charterDesignation(sql, org, id, charter),
      );
      return written ? { id } : noSuchDesignation();
    },
  }),
);

function noSuchDesignation() {
  return refuse('no-such-designation', 'There is no such designation. Reload the list.', 'id');
}

type Given = {
  readonly authority?: string | null | undefined;
  readonly reportingLine?: string | null | undefined;
  readonly isExternal?: boolean | null | undefined;
  readonly choice?: CharterChoice | null | undefined;
  readonly absentFrom?: string | null | undefined;
  readonly absentUntil?: string | null | undefined;
};

function charterIn({ absentFrom: from, absentUntil: until, ...given }: Given): Chartering | Refusal {
  const authority = parsed(textSchema.nullable(), given.authority ?? null, 'authority');
  if (isRefusal(authority)) return authority;
  const reportingLine = parsed(textSchema.nullable(), given.reportingLine ?? null, 'reportingLine');
  if (isRefusal(reportingLine)) return reportingLine;
  if ((from == null) !== (until == null))
    return refuse('absence-unfinished', 'An absence has a first and a last day. Give both.', 'absentUntil');
  if (from != null && until != null && from > until)
    return refuse('absence-backwards', 'The absence ends before it begins. Correct a day.', 'absentUntil');
  return {
    authority,
    reportingLine,
    isExternal: given.isExternal ?? false,
    choice: given.choice ?? 'before',
    absence: from != null && until != null ? { from, until } : null,
  };
}
