import type { Contact } from '@needful/shared/domain/notices/contact.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { letterheadOf } from '../../store/records.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { parsed, parseOptionalText } from '../command.ts';
import { placeOf } from '../context.ts';
import { officersMessage } from '../officers-message.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

const NoticeContactInput = builder.inputType('NoticeContactInput', {
  description: 'How people can ask; at least one of the four (164.404(c)(1)(E)).',
  fields: (t) => ({
    tollFree: t.string(),
    email: t.string(),
    web: t.string(),
    postal: t.string(),
  }),
});

builder.mutationField('incidentDraftNotice', (t) =>
  t.field({
    type: resultOf('IncidentDraftNoticeResult', incidentSuccess('IncidentDraftNoticeSuccess')),
    authScopes: { officer: true },
    description: 'Drafts a notice. A letter that lacks an element is refused, and so is an incomplete sheet.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      notice: t.arg.id({ required: true }),
      template: t.arg.id({ description: 'A reviewed letter; none for a sheet.' }),
      happened: t.arg.string({ description: 'What happened.' }),
      types: t.arg.string({ description: 'The types of information involved.' }),
      steps: t.arg.string({ description: 'What people should do to protect themselves.' }),
      doing: t.arg.string({ description: 'What the organization does about it.' }),
      contact: t.arg({ type: NoticeContactInput }),
    },
    resolve: async (_root, args, context) => {
      const contact = args.contact == null ? null : parseContact(args.contact);
      if (isRefusal(contact)) return contact;
      const { notice, template = null } = args;
      const texts = {
        happened: parseOptionalText('letter-happened', args.happened, 'happened'),
        types: parseOptionalText('letter-types', args.types, 'types'),
        steps: parseOptionalText('letter-steps', args.steps, 'steps'),
        doing: parseOptionalText('letter-doing', args.doing, 'doing'),
      };
      const { org } = placeOf(context);
      const letterhead = await inTenant(context.pool, { org }, (sql) => letterheadOf(sql, org, context.now));
      return await officersMessage(context, args, texts, (messageId, written) => ({
        type: 'draft-notice',
        messageId,
        notice,
        template: template ?? null,
        contact,
        ...(letterhead === null ? {} : { letterhead }),
        ...written,
      }));
    },
  }),
);

function parseContact(given: typeof NoticeContactInput.$inferInput): Contact | Refusal {
  const contact: Record<string, string | null> = { tollFree: null, email: null, web: null, postal: null };
  for (const way of Object.keys(contact)) {
    const value = given[way as keyof typeof given];
    if (value == null || value.trim() === '') continue;
    const line = parsed(lineSchema(200), value, `contact.${way}`);
    if (isRefusal(line)) return line;
    contact[way] = line;
  }
  return contact as Contact;
}
