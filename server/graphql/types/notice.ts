import { daysBetween } from '@needful/shared/domain/calendar.ts';
import { channelsFor } from '@needful/shared/domain/notices/channels.ts';
import type { Contact } from '@needful/shared/domain/notices/contact.ts';
import { isLetter } from '@needful/shared/domain/notices/decide.ts';
import type { LetterBlock } from '@needful/shared/domain/notices/letter.ts';
import type { ListedNotice } from '@needful/shared/domain/notices/listing.ts';
import type { SheetRow } from '@needful/shared/domain/notices/sheet.ts';
import type { Addendum, Draft, Sent, Step } from '@needful/shared/domain/notices/state.ts';
import { substituteMethod } from '@needful/shared/domain/notices/substitute.ts';
import { type LetterTemplate, templatesFor } from '@needful/shared/domain/notices/templates.ts';
import { TEMPLATES } from '../../handle/notice-context.ts';
import { builder } from '../builder.ts';
import { type NoticeDesk, previewOf, sheetOf } from '../notice-desk.ts';
import { AudienceEnum, CharterEnum, ConfidenceEnum } from './enums.ts';
import { AddendumKindEnum, NoticeChannelEnum, NoticeStateEnum } from './notice-enums.ts';

type Of<Value> = Value & { readonly desk: NoticeDesk };

const StepType = builder.objectRef<Of<Step>>('NoticeStep').implement({
  description: 'Who did something about a notice, when, and under which charter.',
  authScopes: { officer: true },
  fields: (t) => ({
    by: t.string({ description: 'Who.', resolve: ({ by, desk }) => desk.of.nameOf(by) }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    charter: t.expose('charter', {
      type: CharterEnum,
      nullable: true,
      description: 'Under which charter; null for an officer who holds none.',
    }),
  }),
});

export const ContactType = builder.objectRef<Contact>('NoticeContact').implement({
  description: 'How people can ask.',
  authScopes: { officer: true },
  fields: (t) => ({
    tollFree: t.exposeString('tollFree', { nullable: true, description: 'A toll-free number.' }),
    email: t.exposeString('email', { nullable: true, description: 'An e-mail address.' }),
    web: t.exposeString('web', { nullable: true, description: 'A web site.' }),
    postal: t.exposeString('postal', { nullable: true, description: 'A postal address.' }),
  }),
});

const DraftType = builder.objectRef<Of<Draft>>('NoticeDraft').implement({
  description: 'A notice as it is drafted; texts are null for a sheet, or once purged.',
  authScopes: { officer: true },
  fields: (t) => ({
    step: t.field({ type: StepType, description: 'Who drafted it.', resolve: (draft) => draft }),
    template: t.exposeID('template', {
      nullable: true,
      description: 'The reviewed letter it is written with.',
    }),
    happened: t.string({
      nullable: true,
      description: 'What happened.',
      resolve: ({ texts, desk }) => desk.of.textOf(texts?.happened),
    }),
    types: t.string({
      nullable: true,
      description: 'The types of information.',
      resolve: ({ texts, desk }) => desk.of.textOf(texts?.types),
    }),
    steps: t.string({
      nullable: true,
      description: 'What people should do.',
      resolve: ({ texts, desk }) => desk.of.textOf(texts?.steps),
    }),
    doing: t.string({
      nullable: true,
      description: 'What the organization does.',
      resolve: ({ texts, desk }) => desk.of.textOf(texts?.doing),
    }),
    contact: t.expose('contact', { type: ContactType, nullable: true, description: 'How people can ask.' }),
  }),
});

const SentType = builder.objectRef<Of<Sent>>('NoticeSent').implement({
  description: 'That a notice left, with its proof.',
  authScopes: { officer: true },
  fields: (t) => ({
    step: t.field({ type: StepType, description: 'Who recorded it.', resolve: (sent) => sent }),
    on: t.expose('on', { type: 'Date', description: 'The day on which it left.' }),
    channel: t.expose('channel', { type: NoticeChannelEnum, description: 'How.' }),
    letters: t.exposeInt('letters', { nullable: true, description: 'How many letters left.' }),
    documentHash: t.exposeString('documentHash', {
      nullable: true,
      description: 'sha256 of the letters as they left, in hex.',
    }),
    proof: t.string({
      nullable: true,
      description: 'What was sent and its tracking or confirmation number; null once purged.',
      resolve: ({ proof, desk }) => desk.of.textOf(proof),
    }),
  }),
});

const AddendumType = builder.objectRef<Of<Addendum>>('NoticeAddendum').implement({
  description: 'What was added after a notice left, or urgent calls beside it.',
  authScopes: { officer: true },
  fields: (t) => ({
    step: t.field({ type: StepType, description: 'Who recorded it.', resolve: (addendum) => addendum }),
    kind: t.expose('kind', { type: AddendumKindEnum, description: 'Which of the two.' }),
    on: t.expose('on', { type: 'Date', description: 'The day.' }),
    text: t.string({
      nullable: true,
      description: 'What was added or said; null once purged.',
      resolve: (addendum) => addendum.desk.of.textOf(addendum.text),
    }),
    proof: t.string({
      nullable: true,
      description: 'The confirmation number, or who called whom; null once purged.',
      resolve: ({ proof, desk }) => desk.of.textOf(proof),
    }),
  }),
});

const SheetRowType = builder.objectRef<SheetRow>('SheetRow').implement({
  description: 'One line of a regulator\u2019s sheet, in the words of the HHS portal.',
  authScopes: { officer: true },
  fields: (t) => ({
    section: t.exposeString('section', { description: 'The page of the portal.' }),
    label: t.exposeString('label', { description: 'What is asked.' }),
    value: t.exposeString('value', { nullable: true, description: 'The answer; null while missing.' }),
    isRequired: t.exposeBoolean('isRequired', { description: 'The sheet cannot be filed without it.' }),
    isVerified: t.exposeBoolean('isVerified', {
      description: 'Somebody has seen these words on the portal; else confirm them there.',
    }),
  }),
});

const BlockType = builder.objectRef<LetterBlock>('LetterBlock').implement({
  description: 'A heading, or lines of text, of a letter.',
  authScopes: { officer: true },
  fields: (t) => ({
    isHeading: t.boolean({ description: 'A heading.', resolve: ({ kind }) => kind === 'heading' }),
    lines: t.stringList({ description: 'Its lines.', resolve: ({ lines }) => [...lines] }),
  }),
});

const TemplateType = builder
  .objectRef<Pick<LetterTemplate, 'title' | 'language' | 'reviewed' | 'version'> & { readonly id: string }>(
    'LetterTemplate',
  )
  .implement({
    description: 'A letter in plain language with every element of 164.404(c), to be filled in.',
    authScopes: { officer: true },
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its name in the registry.' }),
      title: t.exposeString('title', { description: 'Its title.' }),
      language: t.exposeString('language', { description: 'Its language: en, es.' }),
      version: t.exposeInt('version', { description: 'Its version.' }),
      reviewed: t.exposeString('reviewed', { description: 'The day on which it was last looked through.' }),
    }),
  });

export const NoticeType = builder.objectRef<Of<ListedNotice>>('Notice').implement({
  description: 'One thing owed to one audience, and what was done about it.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The clock that leads it: `individuals`, `media/oh`.' }),
    audience: t.expose('audience', { type: AudienceEnum, description: 'Whom it is owed to.' }),
    title: t.exposeString('title', { description: 'What is owed.' }),
    to: t.exposeString('to', { description: 'The addressee, in words.' }),
    state: t.expose('state', { type: NoticeStateEnum, description: 'Where it stands.' }),
    because: t.exposeString('because', { description: 'Why it is owed, may be, or is not any longer.' }),
    endedBy: t.string({
      nullable: true,
      description: 'After what it was owed no longer, as the history says it; null while it is owed.',
      resolve: ({ endedBy, desk }) => desk.sentenceOf(endedBy),
    }),
    due: t.expose('due', {
      type: 'Date',
      nullable: true,
      description: 'The last day on which it is in time; null where no number of days is given.',
    }),
    daysLeft: t.int({
      nullable: true,
      description: 'Days until then; negative when late.',
      resolve: ({ due, desk }) => (due === null ? null : daysBetween(desk.of.today, due)),
    }),
    metOn: t.expose('metOn', { type: 'Date', nullable: true, description: 'The day on which it was given.' }),
    clocks: t.exposeStringList('clocks', { description: 'The clocks that giving it meets.' }),
    citation: t.exposeString('citation', { description: 'The rules.' }),
    confidence: t.expose('confidence', { type: ConfidenceEnum, description: 'How sure they are.' }),
    unverified: t.exposeStringList('unverified', { description: 'What of them nobody has verified.' }),
    notes: t.exposeStringList('notes', { description: 'What an officer must know beside the date.' }),
    method: t.string({
      nullable: true,
      description: 'What a substitute notice has to be; null for others.',
      resolve: ({ id, desk }) => (id === 'substitute-notice' ? substituteMethod(desk.badAddresses) : null),
    }),
    isLetter: t.boolean({
      description: 'It is a letter, written with a template; else a sheet.',
      resolve: (notice) => isLetter(notice),
    }),
    templates: t.field({
      type: [TemplateType],
      description: 'The letters it may be written with.',
      resolve: (notice) =>
        isLetter(notice)
          ? templatesFor(TEMPLATES, notice, notice.desk.badAddresses).flatMap((id) => {
              const template = TEMPLATES[id];
              return template === undefined ? [] : [{ ...template, id }];
            })
          : [],
    }),
    channels: t.field({
      type: [NoticeChannelEnum],
      description: 'The ways it may go.',
      resolve: ({ id, desk }) => [...channelsFor(id, desk)],
    }),
    draft: t.field({
      type: DraftType,
      nullable: true,
      description: 'As it is drafted; null before.',
      resolve: ({ record, desk }) => (record.draft === null ? null : { ...record.draft, desk }),
    }),
    approved: t.field({
      type: StepType,
      nullable: true,
      description: 'Who approved the draft; null before.',
      resolve: ({ record, desk }) => (record.approved === null ? null : { ...record.approved, desk }),
    }),
    sent: t.field({
      type: SentType,
      nullable: true,
      description: 'That it left; null before, and where it was recorded as given without proof.',
      resolve: ({ record, desk }) => (record.sent === null ? null : { ...record.sent, desk }),
    }),
    addenda: t.field({
      type: [AddendumType],
      description: 'What was added, in order.',
      resolve: ({ record, desk }) => record.addenda.map((addendum) => ({ ...addendum, desk })),
    }),
    returned: t.exposeInt('returned', { description: 'Letters of it that came back.' }),
    letter: t.field({
      type: [BlockType],
      nullable: true,
      description: 'The letter as drafted, with words in the place of who gets it; null for a sheet.',
      resolve: (notice) => {
        const blocks = previewOf(notice.desk, notice);
        return blocks === null ? null : [...blocks];
      },
    }),
    sheet: t.field({
      type: [SheetRowType],
      nullable: true,
      description: 'The sheet for the regulator; null for a letter.',
      resolve: (notice) => {
        const sheet = sheetOf(notice.desk, notice);
        return sheet === null ? null : [...sheet];
      },
    }),
  }),
});
