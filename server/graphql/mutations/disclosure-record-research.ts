import type { ResearchContact } from '@needful/shared/domain/disclosures/disclosure.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import type { Refusal } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { prepareRecordsText } from '../../store/records-texts.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { askDisclosure, firstRefusal, pointerOf } from '../patient-request-input.ts';
import { DisclosureType } from '../types/disclosure.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

const ResearchContactInput = builder.inputType('ResearchContactInput', {
  description: 'Who sponsored research, or received PHI for it.',
  fields: (t) => ({
    name: t.string({ required: true }),
    address: t.string({ required: true }),
    telephone: t.string({ required: true }),
  }),
});

builder.mutationField('disclosureRecordResearch', (t) =>
  t.field({
    type: resultOf(
      'DisclosureRecordResearchResult',
      successOf('DisclosureRecordResearchSuccess', 'disclosure', DisclosureType),
    ),
    authScopes: { officer: true },
    description:
      'Records disclosures for one research purpose about fifty people or more, which an accounting lists by the protocol (45 CFR 164.528(b)(4)).',
    args: {
      messageId: t.arg.id({ required: true }),
      from: t.arg({ type: 'Date', required: true }),
      to: t.arg({ type: 'Date', required: true, description: 'The last disclosure.' }),
      individuals: t.arg.int({ required: true }),
      protocol: t.arg.string({ required: true, description: 'Name of the protocol or activity.' }),
      about: t.arg.string({
        required: true,
        description: 'In plain language: its purpose, and by what records were selected.',
      }),
      description: t.arg.string({ required: true, description: 'The type of PHI, in brief.' }),
      sponsor: t.arg({ type: ResearchContactInput, required: true }),
      researcher: t.arg({ type: ResearchContactInput, required: true }),
    },
    resolve: async (_root, args, context) => {
      const line = (text: string, name: string) => parsed(lineSchema(1000), text, name);
      const contact = (given: ResearchContact, name: string): ResearchContact | Refusal => {
        const read = {
          name: line(given.name, `${name}.name`),
          address: line(given.address, `${name}.address`),
          telephone: line(given.telephone, `${name}.telephone`),
        };
        return firstRefusal(Object.values(read)) ?? (read as ResearchContact);
      };
      const details = {
        protocol: line(args.protocol, 'protocol'),
        about: line(args.about, 'about'),
        description: line(args.description, 'description'),
        sponsor: contact(args.sponsor, 'sponsor'),
        researcher: contact(args.researcher, 'researcher'),
      };
      const unfit = firstRefusal(Object.values(details));
      if (unfit !== null) return unfit;
      const named = { id: args.messageId, messageId: args.messageId };
      return await askDisclosure(
        context,
        named,
        [prepareRecordsText('disclosure-details', details)],
        (kept) => ({
          type: 'record-research',
          from: args.from as CalendarDate,
          to: args.to as CalendarDate,
          individuals: args.individuals,
          details: pointerOf(kept),
        }),
      );
    },
  }),
);
