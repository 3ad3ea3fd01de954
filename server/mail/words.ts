import type { ClimbCause } from '@needful/shared/domain/escalation/steps.ts';
import type { MessageId } from '@needful/shared/domain/ids.ts';
import type { Digest } from '@needful/shared/domain/mails/digest.ts';
import { requestReference } from '@needful/shared/domain/patient-requests/reference.ts';
import type { WaitingMail } from '../store/officer-mails.ts';

type Words = { readonly subject: string; readonly text: string };

const CLIMBED: Readonly<Record<ClimbCause, string>> = {
  unacknowledged: 'Escalated to you, nobody has acknowledged it:',
  undecided: 'Escalated to you, no conclusion is in effect:',
  'nearly-late': 'Escalated to you, a clock is about to end:',
};

const LISTS: Readonly<Record<keyof Digest, string>> = {
  late: 'Late',
  dueSoon: 'Due soon',
  unacknowledged: 'Not acknowledged',
  signOff: 'Waiting for your sign-off',
  owedLate: 'Owed by you and late',
  owedSoon: 'Owed by you soon',
};

/** More of one list would not be read; the queue has them all. */
const MOST_LISTED = 20;

/** What a mail says: reference, counts and link. A mailbox is no place for PHI. */
export function wordsOf(mail: WaitingMail, origin: string): Words {
  const detail = detailOf(mail);
  if (mail.kind === 'digest') {
    const home = `${origin}/o/${mail.slug}`;
    // The queue is the officers' alone.
    return detail.isStaff === true
      ? digestWords(detail.digest, `Open Needful: ${home}`)
      : digestWords(detail.digest, `Open the queue: ${home}/queue`);
  }
  if (mail.kind === 'reminders-weakened') return weakenedWords(`${origin}/o/${mail.slug}/records`);
  if (mail.kind === 'snippet-review')
    return reviewDueWords(`${origin}/o/${mail.slug}/snippets/${detail.snippet}`);
  if (mail.kind === 'snippet-retired')
    return retiredWords(`${origin}/o/${mail.slug}/snippets/${detail.snippet}`);
  const { request } = detail;
  const reference = request === undefined ? mail.reference : requestReference(request);
  const said = `${openingOf(mail, detail.cause)} ${reference}`;
  const place = request === undefined ? `incident/${reference}` : `requests/${request}`;
  const link = `${origin}/o/${mail.slug}/${place}`;
  return {
    subject: said,
    text: `${said}.\n\nOpen it in Needful: ${link}\n\nThis message holds no details on purpose.\n`,
  };
}

/** What the governing body is told where nobody else could agree. */
function weakenedWords(link: string): Words {
  return {
    subject: 'Fewer people are warned by reminders',
    text: `The one officer of your organization switched a reminder off, lowered the number of cards a day, made a role go without them, or took a domain for inside. With two officers, the second would have had to agree; here you are told instead.\n\nWhat was changed stands in the history: ${link}\n\nThis message holds no details on purpose.\n`,
  };
}

/** What whoever answers for a snippet is told on its day of review. */
function reviewDueWords(link: string): Words {
  return {
    subject: 'A policy snippet is to be reviewed',
    text: `Its day of review has come. Read it: confirm that it still holds, or write a new version. It stays in use until then.\n\nOpen it in Needful: ${link}\n\nThis message holds no details on purpose.\n`,
  };
}

/** What the other officers are told where reminders fall silent for want of their text. */
function retiredWords(link: string): Words {
  return {
    subject: 'A policy snippet that reminders quote was retired',
    text: `An officer retired it. The reminders that quote it are silent until another version of it is approved.\n\nWhy stands with it: ${link}\n\nThis message holds no details on purpose.\n`,
  };
}

/** What a reviewer without a sign-in is written. @param link the address that opens the review, told nowhere else */
export function reviewWords({ reference }: WaitingMail, link: string): Words {
  return {
    subject: `You are asked to review ${reference}`,
    text: `An officer asks you, as external reviewer, to judge a conclusion: ${reference}.\n\nOpen it here: ${link}\n\nThe page mails you a code, since a link alone opens nothing. If you did not expect this, do not open it and tell the organization.\n\nThis message holds no details on purpose.\n`,
  };
}

type Detail = {
  readonly cause?: ClimbCause;
  readonly digest?: Digest;
  /** Of a digest: of somebody who sees no queue. */
  readonly isStaff?: true;
  /** Of what is about a patient’s request and no incident: its id. */
  readonly request?: string;
  /** Of a snippet to review, or that was retired: its id. */
  readonly snippet?: string;
  /** Of a review: the link it is about, without what opens it. */
  readonly link?: MessageId;
};

export function detailOf({ detail }: WaitingMail): Detail {
  return JSON.parse(detail) as Detail;
}

function openingOf({ kind }: WaitingMail, cause: ClimbCause | undefined): string {
  switch (kind) {
    case 'climb':
      return cause === undefined ? 'Escalated to you:' : CLIMBED[cause];
    case 'lead-given':
      return 'You now lead';
    case 'lead-taken':
      return 'Somebody else now leads';
    case 'conclusion-disputed':
      return 'Who looked at a conclusion does not agree with it:';
    case 'unacknowledged':
      return 'Still unacknowledged:';
    default:
      return 'New report';
  }
}

/** @param opens where it is seen, as a line of the mail */
function digestWords(digest: Digest | undefined, opens: string): Words {
  const lists = Object.entries(LISTS).flatMap(([list, title]) => {
    const references = digest?.[list as keyof Digest] ?? [];
    return references.length === 0 ? [] : [{ title, references }];
  });
  const counts = lists.map(({ title, references }) => `${references.length} ${title.toLowerCase()}`);
  const lines = lists.map(
    ({ title, references }) => `${title} (${references.length}): ${listed(references)}`,
  );
  return {
    subject: `Today in Needful: ${counts.join(', ')}`,
    text: `${lines.join('\n')}\n\n${opens}\n\nThis message holds no details on purpose.\nWhen it comes, or not at all, is set under Account.\n`,
  };
}

function listed(references: readonly string[]): string {
  const more = references.length - MOST_LISTED;
  return `${references.slice(0, MOST_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
