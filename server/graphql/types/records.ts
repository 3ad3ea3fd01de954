import type { Letterhead } from '@needful/shared/domain/letterhead/letterhead.ts';
import type { OrganizationHold } from '@needful/shared/domain/organization-hold/hold.ts';
import { recordsSentence } from '@needful/shared/domain/records/sentence.ts';
import type { WouldPurge } from '../../handle/purge.ts';
import type { PublicKey } from '../../keys/evidence-keys.ts';
import { type HeldIncident, heldIncidents } from '../../store/legal-holds.ts';
import { standingHolds } from '../../store/organization-holds.ts';
import { memberNames } from '../../store/people.ts';
import { actsOf, type KeptRecord, letterheadOf, yearsOfSchedule } from '../../store/records.ts';
import { openRecordsTexts } from '../../store/records-texts.ts';
import { inTenant, type Sql } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, personOf, placeOf } from '../context.ts';

const MANAGERS = { $any: { officer: true, administrator: true } } as const;

const PublicKeyType = builder.objectRef<PublicKey>('EvidenceKey').implement({
  description: 'A public key: with it anybody checks what this organization signed.',
  authScopes: MANAGERS,
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Made from the key; packs and checkpoints name it.' }),
    pem: t.exposeString('pem', { description: 'Ed25519, SPKI in PEM.' }),
  }),
});

type Last = { readonly at: string; readonly sequence: string };
const CheckpointType = builder.objectRef<Last>('Checkpoint').implement({
  description: 'Where the history ended, signed and kept outside the database.',
  authScopes: MANAGERS,
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'When it was signed.', resolve: ({ at }) => at }),
    sequence: t.exposeString('sequence', { description: 'Number of the last event by then.' }),
  }),
});

const LetterheadType = builder.objectRef<Letterhead>('Letterhead').implement({
  description: 'What stands at the head of letters, under the organization’s name.',
  authScopes: MANAGERS,
  fields: (t) => ({
    address: t.exposeString('address', { description: 'Its address.' }),
    telephone: t.exposeString('telephone', { description: 'Its telephone.' }),
    tollFree: t.exposeString('tollFree', { nullable: true, description: 'A toll-free number.' }),
    email: t.exposeString('email', { nullable: true, description: 'An e-mail address.' }),
    web: t.exposeString('web', { nullable: true, description: 'A web site.' }),
    logo: t.string({
      nullable: true,
      description: 'What a screen reader says for its logo; null where it has none.',
      resolve: ({ logo }) => logo?.alternative ?? null,
    }),
  }),
});

type Hold = OrganizationHold & {
  readonly opened: ReadonlyMap<string, string>;
  readonly nameOf: (person: string) => string;
};
const OrganizationHoldType = builder.objectRef<Hold>('OrganizationHold').implement({
  description: 'A legal hold over everything the organization keeps: nothing is purged while it stands.',
  authScopes: MANAGERS,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'What confirming and lifting it name.' }),
    matter: t.string({
      description: 'The matter.',
      resolve: ({ matter, opened }) => opened.get(matter.sealedId) ?? '',
    }),
    reason: t.string({
      description: 'Why.',
      resolve: ({ reason, opened }) => opened.get(reason.sealedId) ?? '',
    }),
    askedBy: t.string({ description: 'Who set it.', resolve: ({ asked, nameOf }) => nameOf(asked.by) }),
    askedAt: t.field({ type: 'DateTime', description: 'Since when.', resolve: ({ asked }) => asked.at }),
    confirmedBy: t.string({
      nullable: true,
      description: 'Who confirmed it; null while it waits for a second person. It holds meanwhile.',
      resolve: ({ confirmed, nameOf }) => (confirmed === null ? null : nameOf(confirmed.by)),
    }),
    liftAskedBy: t.string({
      nullable: true,
      description: 'Who asked to lift it; null where nobody did. It holds until a second person agrees.',
      resolve: ({ lift, nameOf }) => (lift === null ? null : nameOf(lift.by)),
    }),
    liftReason: t.string({
      nullable: true,
      description: 'Why it may be lifted.',
      resolve: ({ lift, opened }) => (lift === null ? null : (opened.get(lift.reason.sealedId) ?? '')),
    }),
    heldOff: t.exposeInt('heldOff', {
      description: 'Of how many incidents the schedule would have purged something by now.',
    }),
  }),
});

const HeldType = builder.objectRef<HeldIncident>('HeldIncident').implement({
  description: 'An incident on which a legal hold stands.',
  authScopes: MANAGERS,
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'As people read and say it.' }),
    holds: t.exposeInt('holds', { description: 'How many holds stand.' }),
  }),
});

export const DueType = builder.objectRef<WouldPurge>('DueIncident').implement({
  description: 'An incident, a patient’s request or a disclosure of which something would be purged.',
  authScopes: MANAGERS,
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'As people read and say it.' }),
    keptThrough: t.expose('keptThrough', { type: 'Date', description: 'The last day they are kept.' }),
    texts: t.exposeInt('texts', { description: 'How many texts.' }),
    files: t.exposeInt('files', { description: 'How many attached files.' }),
    people: t.exposeInt('people', { description: 'How many people of the register, and recipients.' }),
  }),
});

type Act = KeptRecord & { readonly sentence: string };
export const ActType = builder.objectRef<Act>('RecordsAct').implement({
  description: 'Something that was done with the records as a whole.',
  authScopes: MANAGERS,
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ event }) => event.at }),
    sentence: t.exposeString('sentence', { description: 'What, in one sentence.' }),
    hash: t.string({ description: 'Of the link, in hex.', resolve: ({ hash }) => hash.toString('hex') }),
  }),
});

/** What the organization keeps, for how long, and how it proves it. */
export const RecordsType = builder.objectRef<object>('Records').implement({
  description: 'What this organization keeps, for how long, and how it proves it.',
  authScopes: MANAGERS,
  fields: (t) => ({
    years: t.int({
      nullable: true,
      description: 'Years of the schedule; null while nothing is purged.',
      resolve: (_records, _args, context) =>
        reading(context, (sql) => yearsOfSchedule(sql, placeOf(context).org)),
    }),
    held: t.field({
      type: [HeldType],
      description: 'Incidents on which a legal hold stands.',
      resolve: async (_records, _args, context) => [
        ...(await reading(context, (sql) => heldIncidents(sql, placeOf(context).org, personOf(context)))),
      ],
    }),
    letterhead: t.field({
      type: LetterheadType,
      nullable: true,
      description: 'What stands at the head of letters; null where nobody set it.',
      resolve: (_records, _args, context) =>
        reading(context, (sql) => letterheadOf(sql, placeOf(context).org, context.now)),
    }),
    organizationHolds: t.field({
      type: [OrganizationHoldType],
      description: 'Legal holds over the whole organization that stand.',
      resolve: (_records, _args, context) => reading(context, (sql) => holdsIn(sql, context)),
    }),
    acts: t.field({
      type: [ActType],
      description: 'What was done with the records, newest first.',
      resolve: (_records, _args, context) => reading(context, (sql) => actsIn(sql, context)),
    }),
    evidenceKey: t.field({
      type: PublicKeyType,
      nullable: true,
      description: 'With which this organization signs now; null where the server has no key.',
      resolve: (_records, _args, context) => context.evidence?.keys.publicKey(placeOf(context).org) ?? null,
    }),
    keepsCheckpoints: t.boolean({
      description: 'Whether the server keeps signed checkpoints outside the database.',
      resolve: (_records, _args, { evidence }) => evidence?.files != null || evidence?.contact != null,
    }),
    checkpoint: t.field({
      type: CheckpointType,
      nullable: true,
      description: 'The last one in the folder; null where there is none.',
      resolve: async (_records, _args, context) =>
        (await context.evidence?.files?.last(placeOf(context).org))?.checkpoint ?? null,
    }),
  }),
});

async function reading<Result>(context: Context, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  return await inTenant(context.pool, { org: placeOf(context).org, person: personOf(context) }, work);
}

async function holdsIn(sql: Sql, context: Context): Promise<Hold[]> {
  const { org } = placeOf(context);
  const holds = await standingHolds(sql, org);
  const texts = holds.flatMap(({ matter, reason, lift }) => [
    matter,
    reason,
    ...(lift === null ? [] : [lift.reason]),
  ]);
  const opened = await openRecordsTexts(sql, context.sealer, org, texts);
  const names = await memberNames(sql, org);
  const nameOf = (person: string) => names.get(person) ?? 'a former member';
  return holds.map((hold) => ({ ...hold, opened, nameOf }));
}

async function actsIn(sql: Sql, context: Context): Promise<Act[]> {
  const { org } = placeOf(context);
  const names = await memberNames(sql, org);
  const nameOf = (person: string) => names.get(person) ?? 'a former member';
  return (await actsOf(sql, org))
    .map((record) => ({ ...record, sentence: recordsSentence(record.event, nameOf) }))
    .reverse();
}
