import { isRefusal, refuse } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { invite } from '../../store/people.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { personOf, placeOf } from '../context.ts';
import { countAsker } from '../limited.ts';
import { RoleEnum } from '../types/enums.ts';
import { resultOf } from '../types/refusal.ts';

/** How long an invitation opens. */
const DAYS = 14;

const schema = z.object({
  email: z.email('must be an e-mail address').max(254),
  name: lineSchema(120).nullable(),
  department: lineSchema(120).nullable(),
});

const Success = builder.objectRef<{ id: string; link: string }>('InvitationCreateSuccess').implement({
  description: 'The invitation was made. Its link is shown this once.',
  authScopes: { $any: { officer: true, administrator: true } },
  fields: (t) => ({
    link: t.exposeString('link', { description: 'The link to hand to the person.' }),
    invitation: t.prismaField({
      type: 'Invitation',
      description: 'The invitation.',
      resolve: async (query, { id }, _args, context) => {
        await context.reads.open();
        const where = { orgId_id: { orgId: placeOf(context).org, id } };
        return await context.reads.client.invitation.findUniqueOrThrow({ ...query, where });
      },
    }),
  }),
});

builder.mutationField('invitationCreate', (t) =>
  t.field({
    type: resultOf('InvitationCreateResult', Success),
    authScopes: { $any: { officer: true, administrator: true } },
    description:
      'Invites a person by e-mail address. Only an administrator may invite officers and administrators.',
    args: {
      email: t.arg.string({ required: true }),
      name: t.arg.string(),
      roles: t.arg({ type: [RoleEnum], required: true }),
      department: t.arg.string(),
    },
    resolve: async (_root, args, context) => {
      await countAsker(context, 'invitations-of-person');
      const given = parsed(
        schema,
        {
          email: args.email.trim().toLowerCase(),
          name: args.name ?? null,
          department: args.department ?? null,
        },
        'invitation',
      );
      if (isRefusal(given)) return given;
      const roles = [...new Set(args.roles)];
      if (roles.length === 0) return refuse('no-role', 'Choose at least one role.', 'roles');
      const { org, roles: mine } = placeOf(context);
      if (!mine.includes('administrator') && roles.some((role) => role !== 'staff')) {
        return refuse(
          'not-an-administrator',
          'Only an administrator may invite officers and administrators. Invite as staff, or ask one.',
          'roles',
        );
      }
      const expiresAt = new Date(Date.parse(context.now) + DAYS * 86_400_000).toISOString();
      const createdBy = personOf(context);
      const made = await inTenant(context.pool, { org, person: createdBy }, (sql) =>
        invite(sql, org, { ...given, roles, createdBy, expiresAt }),
      );
      return { id: made.id, link: `${context.origin}/join/${org}.${made.token}` };
    },
  }),
);
