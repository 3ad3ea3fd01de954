import { CHANNELS } from '@needful/shared/domain/notices/state.ts';
import type { NoticeChannel, NoticeState, NoticesQuery } from '../../generated/graphql.ts';
import { calendarDate } from '../../when.ts';
import { daysWords } from '../clocks/words.ts';

export type NoticeDesk = NonNullable<NoticesQuery['incidentNotices']>;
export type Notice = NoticeDesk['notices'][number];

export const noticeStateWords: { readonly [state in NoticeState]: string } = {
  MAY_BE_OWED: 'May be owed',
  OWED: 'Owed',
  DRAFTED: 'Drafted',
  APPROVED: 'Approved',
  SENT: 'Sent',
  RETURNED: 'Letters came back',
  NO_LONGER_OWED: 'No longer owed',
};

/** The ids of shared/domain are those of GraphQL, spelled another way. */
export function channelWords(channel: NoticeChannel): string {
  const id = channel.toLowerCase().replaceAll('_', '-') as keyof typeof CHANNELS;
  return CHANNELS[id];
}

/** What is asked of the officer next. */
export type Step = 'draft' | 'sheet' | 'approve' | 'send' | 'confirm' | null;

export function nextStep(notice: Pick<Notice, 'state' | 'isLetter' | 'audience' | 'sheet'>): Step {
  switch (notice.state) {
    case 'MAY_BE_OWED':
      return 'confirm';
    case 'OWED':
      return !notice.isLetter && missingOn(notice).length > 0 ? 'sheet' : 'draft';
    case 'DRAFTED':
      return 'approve';
    case 'APPROVED':
      return 'send';
    default:
      return null;
  }
}

export const stepWords: { readonly [step in NonNullable<Step>]: string } = {
  draft: 'Draft it',
  sheet: 'Fill in the sheet',
  approve: 'Approve it',
  send: 'Record that it was sent',
  confirm: 'Confirm it among the clocks above',
};

/** The word after `#` by which another screen leads to a notice of an incident. */
export function noticeAnchor(id: string): string {
  return `notice-${id.replaceAll('/', '-')}`;
}

/** The addressee, with the state where the notice is one state’s. */
export function addresseeWords({ id, to }: Pick<Notice, 'id' | 'to'>): string {
  const [, state] = /\/([a-z]{2})(?:[-/]|$)/.exec(id) ?? [];
  return state === undefined ? to : `${to} (${state.toUpperCase()})`;
}

/** What an HHS sheet still lacks; other regulators take what there is. */
export function missingOn({ audience, sheet }: Pick<Notice, 'audience' | 'sheet'>): readonly string[] {
  if (audience !== 'HHS') return [];
  return (sheet ?? [])
    .filter(({ isRequired, value }) => isRequired && value == null)
    .map(({ label }) => label);
}

/** By when, as a date with the relative beside it; or on which day it was given. */
export function whenWords({ state, due, daysLeft, metOn, sent }: Notice): string {
  const given = sent?.on ?? metOn;
  if (given != null) return `Given ${calendarDate(given)}${sent == null ? ', without proof here' : ''}`;
  if (state === 'NO_LONGER_OWED') return '';
  if (due == null || daysLeft == null) return 'Without unreasonable delay; no number of days is given';
  return daysLeft < 0 ? `${calendarDate(due)} · late` : `${calendarDate(due)} · ${daysWords(daysLeft)}`;
}
