import type { DisclosureDetails } from '@needful/shared/domain/disclosures/disclosure.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { prepareRecordsText } from '../../store/records-texts.ts';
import { AffectedPersonInput, parsePerson } from '../affected-input.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { askDisclosure, firstRefusal, optionalLine, pointerOf } from '../patient-request-input.ts';
import { DisclosureType } from '../types/disclosure.ts';
import { DisclosureBasisEnum } from '../types/patient-enums.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('disclosureRecord', (t) =>
  t.field({
    type: resultOf(
      'DisclosureRecordResult',
      successOf('DisclosureRecordSuccess', 'disclosure', DisclosureType),
    ),
    authScopes: { officer: true },
    description:
      'Records a disclosure that no incident makes, such as for public health: one day, or each day of a series to one recipient for one purpose. Whom it concerns and who received it is sealed.',
    args: {
      messageId: t.arg.id({ required: true }),
      basis: t.arg({ type: DisclosureBasisEnum, required: true }),
      dates: t.arg({ type: ['Date'], required: true }),
      person: t.arg({ type: AffectedPersonInput, required: true, description: 'Whom it concerns.' }),
      recipientName: t.arg.string({ required: true, description: 'Who received it.' }),
      recipientAddress: t.arg.string({ description: 'Their address, if known.' }),
      description: t.arg.string({ required: true, description: 'What it was, in brief.' }),
      purpose: t.arg.string({ description: 'Why, so that the person understands the basis.' }),
      copyOfRequest: t.arg.boolean({
        description: 'A copy of the written request goes with an accounting in the place of the purpose.',
      }),
      frequency: t.arg.string({ description: 'How often, of a series.' }),
    },
    resolve: async (_root, args, context) => {
      const person = parsePerson(context, args.person);
      if (isRefusal(person)) return person;
      const details = {
        recipientName: parsed(lineSchema(300), args.recipientName, 'recipientName'),
        recipientAddress: optionalLine(args.recipientAddress, 'recipientAddress'),
        description: parsed(lineSchema(1000), args.description, 'description'),
        purpose: optionalLine(args.purpose, 'purpose', 1000),
        frequency: optionalLine(args.frequency, 'frequency'),
      };
      const unfit = firstRefusal(Object.values(details));
      if (unfit !== null) return unfit;
      const { purpose, frequency } = details as DisclosureDetails;
      const texts = [
        prepareRecordsText('disclosure-patient', person),
        prepareRecordsText('disclosure-details', details),
      ];
      const named = { id: args.messageId, messageId: args.messageId };
      return await askDisclosure(context, named, texts, (kept) => ({
        type: 'record',
        basis: args.basis,
        dates: args.dates.map((date) => date as CalendarDate),
        patient: pointerOf(kept),
        details: pointerOf(kept, 1),
        isFindable: person.bornOn !== null || person.patientNumber !== null,
        purpose: purpose !== null ? 'stated' : args.copyOfRequest === true ? 'copy-of-request' : 'missing',
        hasFrequency: frequency !== null,
      }));
    },
  }),
);
