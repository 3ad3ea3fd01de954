import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { type NewContact, nameContact } from '../../store/governance.ts';
import { isMembersAddress } from '../../store/people.ts';
import { inTenant, type Sql } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { personOf, placeOf } from '../context.ts';
import { memberArgument } from '../member-argument.ts';
import { ContactRoleEnum } from '../types/enums.ts';
import { governanceSuccess } from '../types/governance.ts';
import { resultOf } from '../types/refusal.ts';

const outsideSchema = z.object({
  name: lineSchema(120),
  email: z.email('must be an e-mail address').max(254),
});

builder.mutationField('contactSet', (t) =>
  t.field({
    type: resultOf('ContactSetResult', governanceSuccess('ContactSetSuccess')),
    authScopes: { administrator: true },
    description:
      'Names the governing body\u2019s contact or the external reviewer: a member, or a name and an e-mail; with neither, nobody.',
    args: {
      role: t.arg({ type: ContactRoleEnum, required: true }),
      person: t.arg.id({
        description: 'Person id of a member. To work on incidents they must be an officer.',
      }),
      name: t.arg.string({ description: 'Name of somebody outside.' }),
      email: t.arg.string({ description: 'Work e-mail of somebody outside.' }),
    },
    resolve: async (_root, args, context) => {
      const { org } = placeOf(context);
      return await inTenant(context.pool, { org, person: personOf(context) }, async (sql) => {
        const contact = await contactIn(sql, org, args);
        if (isRefusal(contact)) return contact;
        await nameContact(sql, org, args.role, contact);
        return {};
      });
    },
  }),
);

type Given = { [Field in 'person' | 'name' | 'email']?: string | null | undefined };

async function contactIn(
  sql: Sql,
  org: OrganizationId,
  { person, name, email }: Given,
): Promise<NewContact | null | Refusal> {
  const isOutside = name != null || email != null;
  if (person == null) return isOutside ? await outsideContact(sql, org, { name, email }) : null;
  if (isOutside)
    return refuse('two-contacts', 'Choose a member, or give a name and an e-mail, not both.', 'person');
  const member = await memberArgument(sql, org, person, 'person');
  return isRefusal(member) ? member : { person: member };
}

async function outsideContact(
  sql: Sql,
  org: OrganizationId,
  given: Pick<Given, 'name' | 'email'>,
): Promise<NewContact | Refusal> {
  const contact = parsed(outsideSchema, given, 'contact');
  if (isRefusal(contact)) return contact;
  if (await isMembersAddress(sql, org, contact.email))
    return refuse(
      'is-a-member',
      'That is the address of a member, who is not outside. Choose them as a member, or name somebody else.',
      'email',
    );
  return contact;
}
