import type { CalendarDate, Instant, MessageId, ReportId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import type { KeptReport, MyReport, Officer, Receipt, State } from '../messages/_answers.ts';

/** Shared by the examples and by tests of what they show. Invented organizations and people only. */
export const exampleNow = Date.parse('2026-11-22T15:00:00.000Z');

const reportId = '019aa7c4-6e00-7a31-9d2f-53f5c1d24ab7' as ReportId;
const keptAt = '2026-11-22T14:59:57.000Z' as Instant;
const hash = 'Zb3kV0x9QmWc7sT1uYpLr8nDaEf2HgJi4KoNqRvXy5A';

export const kept: KeptReport = {
  reportId,
  reference: referenceOf(reportId),
  kindTitle: kinds['misdirected-email'].title,
  keptAt,
  state: 'waiting',
  waiting: null,
  refusal: null,
  storage: 'safe',
  takenBack: null,
  laterWaiting: 0,
  lead: null,
  report: {
    reportId,
    kind: 'misdirected-email',
    door: 'page-button',
    place: { site: 'roundcube', act: 'read-sent-mail' },
    noticedAt: keptAt,
    occurredOn: '2026-11-21' as CalendarDate,
    facts: {
      recipientCount: 1,
      recipients: [{ domain: 'othermail.example', hash }],
      attachmentCount: 1,
      sentAt: '2026-11-22T14:41:00.000Z' as Instant,
      messageHash: hash,
    },
  },
};

export const receipt: Receipt = {
  ...kept,
  state: 'delivered',
  lead: {
    title: 'Privacy Officer',
    name: 'Pat Lee',
    reason: 'Patient information may have gone to someone it was not meant for.',
  },
  containment: kinds['misdirected-email'].containment,
  undoUntil: '2026-11-22T15:00:07.000Z' as Instant,
  asPerson: true,
};

export const myReports: readonly MyReport[] = [
  {
    reportId,
    reference: kept.reference,
    kindTitle: kept.kindTitle,
    status: 'acknowledged',
    reportedAt: '2026-11-22T12:40:00.000Z' as Instant,
    takenBack: null,
    outcome: null,
    officerName: 'Pat Lee',
    sentence: 'Pat Lee (Privacy Officer) asked you a question.',
    questions: [
      {
        questionId: '4b4f1a4e-55c0-4a4f-8a3d-0d8f6f2b7a11' as MessageId,
        text: 'Has the recipient told you that it is deleted?',
        askedAt: '2026-11-22T13:10:00.000Z' as Instant,
        askedByName: 'Pat Lee',
        answer: null,
        answeredAt: null,
      },
    ],
  },
  {
    reportId: '019a9d01-1200-7b11-8d00-a1b2c3d4e5f6' as ReportId,
    reference: 'NF-M5HT-9R5Q',
    kindTitle: kinds['lost-paper'].title,
    status: 'closed',
    reportedAt: '2026-11-18T09:05:00.000Z' as Instant,
    takenBack: null,
    outcome:
      'Closed: resolved. The printer now asks for your badge before it prints. Thank you for telling us.',
    officerName: 'Pat Lee',
    sentence: 'Pat Lee (Privacy Officer) closed it.',
    questions: [],
  },
];

export const officers: readonly Officer[] = [
  {
    role: 'privacy',
    title: 'Privacy Officer',
    name: 'Pat Lee',
    email: null,
    alternateName: 'Jordan Diaz',
    publicContact: 'privacy@riverside.example, (555) 010-0142',
  },
  {
    role: 'security',
    title: 'Security Officer',
    name: 'Sam Okafor',
    email: null,
    alternateName: null,
    publicContact: 'security@riverside.example',
  },
];

export const exampleState: State = {
  server: 'https://needful.riverside.example',
  organization: { id: '0b8f3f0e-7a57-4a0e-8f0d-7f0d1c2b3a49', name: 'Riverside Family Practice' },
  managed: false,
  identity: { personId: '77c7', name: 'Dana Cruz', email: 'dana.cruz@riverside.example' },
  hidden: false,
  installation: true,
  connection: {
    state: 'connected',
    trouble: null,
    message: 'Connected.',
    at: '2026-11-22T14:59:00.000Z' as Instant,
  },
  waiting: 0,
  refused: 0,
  storage: 'safe',
  needs: null,
  mark: { words: 'amber heron', picture: 'M0 1h1v1h-1zM4 1h1v1h-1zM1 2h1v1h-1zM3 2h1v1h-1zM2 3h1v1h-1z' },
  cardOpen: false,
  describesSites: false,
  site: {
    readable: true,
    origin: 'https://mail.riverside.example',
    site: 'roundcube',
    title: 'Roundcube',
    unproven: null,
    readsNothing: false,
    act: 'read-sent-mail',
    kind: 'misdirected-email',
    selfTest: [
      { fact: 'recipients', label: 'Recipients', readable: true, found: '2 addresses' },
      { fact: 'attachmentCount', label: 'Attachments', readable: true, found: '1' },
      { fact: 'sentAt', label: 'Sent', readable: false, found: 'no date where it is expected' },
    ],
  },
};
