import { isUuid } from '@needful/shared/domain/ids.ts';
import { readAffected, readMasked } from '../../store/affected.ts';
import { readFormer } from '../../store/former-people.ts';
import { readRecipients } from '../../store/recipients.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { badInput } from '../faults.ts';
import { openRegister } from '../register.ts';
import { AffectedPersonType, FormerPersonType, MaskedPersonType } from '../types/affected-person.ts';
import { RecipientType } from '../types/recipient.ts';

const LARGEST_PAGE = 100;
const PAGE = 25;

builder.queryField('registerEntries', (t) =>
  t.field({
    type: [MaskedPersonType],
    nullable: true,
    authScopes: { officer: true },
    description:
      'Entries of a register without who they are, in their order: `first` (at most 100) after the entry `after`. Null for whom the register is closed to.',
    args: { id: t.arg.id({ required: true }), first: t.arg.int(), after: t.arg.id() },
    complexity: ({ first }) => ({ field: 1, multiplier: pageOf(first) }),
    resolve: async (_root, { id, first, after }, context) => {
      const page = { after: after == null ? null : uuidOf(after), limit: pageOf(first) };
      return await openRegister(context, id, null, (sql, incident) =>
        readMasked(sql, placeOf(context).org, incident, page),
      );
    },
  }),
);

builder.queryField('registerPeople', (t) =>
  t.field({
    type: [AffectedPersonType],
    nullable: true,
    authScopes: { officer: true },
    description:
      'Entries of a register, opened: those that are named, at most 100. That they were opened is recorded and shown. Null for whom the register is closed to.',
    args: { id: t.arg.id({ required: true }), entries: t.arg.idList({ required: true }) },
    complexity: ({ entries }) => ({ field: 1, multiplier: Math.min(entries.length, LARGEST_PAGE) }),
    resolve: async (_root, { id, entries }, context) => {
      if (entries.length > LARGEST_PAGE) throw badInput('At most 100 entries are opened at once.');
      const ids = entries.map(uuidOf);
      return await openRegister(context, id, 'affected', (sql, incident) =>
        readAffected(sql, context.sealer, placeOf(context).org, incident, { ids }),
      );
    },
  }),
);

builder.queryField('registerFormer', (t) =>
  t.field({
    type: [FormerPersonType],
    nullable: true,
    authScopes: { officer: true },
    description:
      'What an entry of a register said before its corrections, the latest first. That it was opened is recorded and shown. Null for whom the register is closed to.',
    args: { id: t.arg.id({ required: true }), entry: t.arg.id({ required: true }) },
    resolve: async (_root, { id, entry }, context) =>
      await openRegister(
        context,
        id,
        'affected',
        (sql, incident) => readFormer(sql, context.sealer, placeOf(context).org, incident, uuidOf(entry)),
        () => 1,
      ),
  }),
);

builder.queryField('registerRecipients', (t) =>
  t.field({
    type: [RecipientType],
    nullable: true,
    authScopes: { officer: true },
    description:
      'To whom PHI of an incident went, opened. That it was opened is recorded and shown. Null for whom the register is closed to.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) =>
      await openRegister(context, id, 'recipients', (sql, incident) =>
        readRecipients(sql, context.sealer, placeOf(context).org, incident),
      ),
  }),
);

function pageOf(first: number | null | undefined): number {
  return Math.min(Math.max(first ?? PAGE, 1), LARGEST_PAGE);
}

function uuidOf(given: string): string {
  if (!isUuid(given)) throw badInput('An entry is named by the id that the register gave out.');
  return given;
}
