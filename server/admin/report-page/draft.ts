import { followCode } from '@needful/shared/domain/incident/follow-code.ts';

type Answers = Readonly<Record<string, string | number | readonly string[]>>;

/** What a person has said so far, and the ids under which it is sent: they stay the same until it is acknowledged. */
export type Draft = {
  readonly reportId: string;
  readonly messageId: string;
  readonly code: string;
  readonly kind: string | null;
  /** A calendar date, or empty. */
  readonly occurredOn: string;
  readonly answers: Answers;
  readonly note: string;
  readonly name: string;
  readonly reach: string;
  readonly who: 'named' | 'confidential' | 'nameless' | null;
  /** When it was first sent, by this device; null while it is typed. From then on nothing of it changes. */
  readonly sentFirst: string | null;
};

type Random = { readonly uuid: () => string; readonly bytes: (length: number) => Uint8Array };

export function newDraft(random: Random): Draft {
  return { ...newIds(random), ...EMPTY };
}

const EMPTY = {
  kind: null,
  occurredOn: '',
  answers: {},
  note: '',
  name: '',
  reach: '',
  who: null,
  sentFirst: null,
} as const;

/** The same words under new ids, to be typed on: what the server refused was never kept under the old ones. */
export function typedAgain(draft: Draft, random: Random): Draft {
  return { ...draft, ...newIds(random), sentFirst: null };
}

function newIds({ uuid, bytes }: Random) {
  return { reportId: uuid(), messageId: uuid(), code: followCode(bytes(20)) };
}

/** Answers belong to the kind that asked for them. */
export function withKind(draft: Draft, kind: string): Draft {
  return draft.kind === kind ? draft : { ...draft, kind, answers: {} };
}

/** An answer, or without a value none to that question. */
export function withAnswer(draft: Draft, question: string, value: Answers[string] | null): Draft {
  const { [question]: _former, ...others } = draft.answers;
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  return { ...draft, answers: isEmpty ? others : { ...others, [question]: value } };
}

/** What is sent: the same however often, but for the clock of the attempt. */
export function wireOf(draft: Draft, place: { organizationId: string; link: string }, now: string) {
  const { reportId, messageId, code, kind, occurredOn, answers, note, name, reach, who, sentFirst } = draft;
  return {
    ...place,
    reportId,
    messageId,
    code,
    kind,
    noticedAt: sentFirst ?? now,
    sentAt: now,
    occurredOn: occurredOn === '' ? null : occurredOn,
    answers,
    note: note.trim() === '' ? null : note,
    reporter: who === 'nameless' ? null : { name, reach, confidential: who === 'confidential' },
  };
}

const KEY = 'needful-report';

/** The draft of this tab. A draft of another place or an older page is none. */
export function keptDraft(storage: Pick<Storage, 'getItem'>, organizationId: string): Draft | null {
  try {
    const kept = JSON.parse(storage.getItem(`${KEY}/${organizationId}`) ?? 'null') as Draft | null;
    return typeof kept?.reportId === 'string' && typeof kept.code === 'string' ? { ...EMPTY, ...kept } : null;
  } catch {
    return null;
  }
}

/** @returns false where this browser keeps nothing: then only the open page holds it */
export function keepDraft(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  organizationId: string,
  draft: Draft | null,
): boolean {
  try {
    if (draft === null) storage.removeItem(`${KEY}/${organizationId}`);
    else storage.setItem(`${KEY}/${organizationId}`, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}
