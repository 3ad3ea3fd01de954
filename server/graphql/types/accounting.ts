import type { Entry } from '@needful/shared/domain/disclosures/compose.ts';
import type { Accounting } from '../../handle/accounting.ts';
import type { Composed } from '../../handle/accounting-answer.ts';
import { builder } from '../builder.ts';
import { AffectedPersonType } from './affected-person.ts';
import { AccountingStatusEnum } from './patient-enums.ts';
import { PatientRequestType } from './patient-request.ts';

const EntryType = builder.objectRef<Entry>('AccountingEntry').implement({
  description: 'One disclosure that was found, and whether it stands in the accounting.',
  authScopes: { officer: true },
  fields: (t) => ({
    source: t.exposeID('source', { description: 'What it came from; a decision about it names this.' }),
    status: t.expose('status', {
      type: AccountingStatusEnum,
      description: 'In it, left out of it, or to be decided.',
    }),
    because: t.exposeString('because', { description: 'Why, in plain words.' }),
    citation: t.exposeString('citation', { description: 'The rule it rests on.' }),
    incident: t.exposeString('incident', {
      nullable: true,
      description: 'Reference of the incident; null where it was recorded by hand.',
    }),
    registered: t.string({
      nullable: true,
      description: 'How a register has somebody who may be another; null where it is surely the patient.',
      resolve: ({ match }) => (match.is === 'sure' ? null : match.registered),
    }),
    dates: t.field({
      type: ['Date'],
      description: 'Each day within the period; of research the first and the last.',
      resolve: ({ dates }) => [...dates],
    }),
    recipientName: t.exposeString('recipientName', { nullable: true, description: 'Who received it.' }),
    recipientAddress: t.exposeString('recipientAddress', {
      nullable: true,
      description: 'Their address, if known.',
    }),
    description: t.exposeString('description', { nullable: true, description: 'What it was, in brief.' }),
    purpose: t.exposeString('purpose', { nullable: true, description: 'Why it was disclosed.' }),
    frequency: t.exposeString('frequency', { nullable: true, description: 'How often, of a series.' }),
    protocol: t.string({
      nullable: true,
      description: 'The research protocol; null for what is no research.',
      resolve: ({ research }) => research?.protocol ?? null,
    }),
    isJudged: t.boolean({
      description: 'An officer said something of it.',
      resolve: ({ judged }) => judged !== null,
    }),
  }),
});

const AccountingType = builder.objectRef<Accounting>('Accounting').implement({
  description: 'An accounting of disclosures as it stands for me. That it was searched is recorded.',
  authScopes: { officer: true },
  fields: (t) => ({
    patient: t.field({
      type: AffectedPersonType,
      description: 'Who asked.',
      resolve: ({ patient }) => ({ ...patient, id: '' }),
    }),
    entries: t.field({
      type: [EntryType],
      description: 'Everything that was found, in the order of its days.',
      resolve: ({ entries }) => [...entries],
    }),
    needsAnotherOfficer: t.exposeBoolean('needsAnotherOfficer', {
      description: 'I cannot complete it: another officer has to.',
    }),
    lacking: t.stringList({
      description: 'What keeps it from being sent, a sentence each.',
      resolve: ({ lacking }) => [...lacking],
    }),
  }),
});

/** The success of a mutation after which the accounting is searched anew. */
export function composedSuccess(name: string) {
  return builder.objectRef<Composed>(name).implement({
    description: 'It was done.',
    authScopes: { officer: true },
    fields: (t) => ({
      request: t.field({
        type: PatientRequestType,
        description: 'The request as it now stands.',
        resolve: ({ request }) => request,
      }),
      accounting: t.field({
        type: AccountingType,
        description: 'The accounting as it now stands.',
        resolve: ({ accounting }) => accounting,
      }),
    }),
  });
}
