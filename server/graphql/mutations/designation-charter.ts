import type { CharterChoice } from '@needful/shared/domain/charter/decider.ts';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { lineSchema, textSchema } from '@needful/shared/wire/report.ts';
import { type Chartering, charterDesignation, holderOf } from '../../store/governance.ts';
import { inTenant, type Sql } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { personOf, placeOf } from '../context.ts';
import { designationOf } from '../global-id.ts';
import { memberArgument } from '../member-argument.ts';
import { designationSuccess } from '../types/designation-success.ts';
import { CharterChoiceEnum } from '../types/enums.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('designationCharter', (t) =>
  t.field({
    type: resultOf('DesignationCharterResult', designationSuccess('DesignationCharterSuccess')),
    authScopes: { administrator: true },
    description:
      'Writes the charter of a designation: authority, reporting line, coverage of an absence. It replaces the former.',
    args: {
      id: t.arg.id({ required: true }),
      alternate: t.arg.id({
        description: 'Person id of who stands in. Left out, it stays as it is; null for nobody.',
      }),
      publicContact: t.arg.string({
        description: 'Telephone or address for anyone. Left out, it stays as it is; null for none.',
      }),
      writtenOn: t.arg({
        type: 'Date',
        description: 'The day it was put in writing. Left out, it stays as it is.',
      }),
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
      return await inTenant(context.pool, { org, person: personOf(context) }, async (sql) => {
        const appointment = await appointmentIn(sql, org, id, args);
        if (isRefusal(appointment)) return appointment;
        const written = await charterDesignation(sql, org, id, { ...charter, ...appointment });
        return written ? { id } : noSuchDesignation();
      });
    },
  }),
);

type Appointing = {
  readonly alternate?: string | null | undefined;
  readonly publicContact?: string | null | undefined;
  readonly writtenOn?: string | null | undefined;
};

/** What of the appointment itself changes with the charter; absent where it stays. */
async function appointmentIn(sql: Sql, org: OrganizationId, id: string, given: Appointing) {
  const { writtenOn } = given;
  const publicContact = parsed(lineSchema(200).nullish(), given.publicContact, 'publicContact');
  if (isRefusal(publicContact)) return publicContact;
  const alternate =
    given.alternate == null ? given.alternate : await memberArgument(sql, org, given.alternate, 'alternate');
  if (isRefusal(alternate)) return alternate;
  if (alternate != null && alternate === (await holderOf(sql, org, id)))
    return refuse('own-alternate', 'Nobody stands in for themselves. Choose somebody else.', 'alternate');
  return {
    ...(alternate === undefined ? {} : { alternate }),
    ...(publicContact === undefined ? {} : { publicContact }),
    ...(writtenOn === undefined ? {} : { writtenOn }),
  };
}

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
