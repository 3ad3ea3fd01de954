import { describe, expect, it } from 'vitest';
import type { Decider } from '../determination/decide.ts';
import type { CalendarDate } from '../ids.ts';
import { at, MESSAGE, OFFICER, OTHER_OFFICER, SEALED } from '../incident/decide.testing.ts';
import type { IncidentEvent } from '../incident/events.ts';
import type { NoticeBody } from './commands.ts';
import { decideNotices, type NoticeContext } from './decide.ts';
import { after, contextAt, withFacts } from './notices.testing.ts';

const KNOWN = withFacts({ total: 12, byState: { oh: 12 }, badAddresses: 10 });
const WAYS = { tollFree: null, email: 'ask@practice.example', web: null, postal: null };
const LETTER = {
  type: 'draft-notice',
  messageId: MESSAGE.two,
  notice: 'individuals',
  template: 'individuals-english',
  contact: WAYS,
  happened: SEALED,
  types: SEALED,
  steps: SEALED,
  doing: SEALED,
} as const;
const SENT = {
  type: 'record-sent',
  messageId: MESSAGE.three,
  notice: 'individuals',
  on: '2026-11-22' as CalendarDate,
  channel: 'first-class-mail',
  proof: SEALED,
  documentHash: null,
} as const;

/** What becomes of commands given one after another, by the officer. */
function told(commands: readonly NoticeBody[], over: Partial<NoticeContext> = {}) {
  const events: IncidentEvent[] = [...KNOWN];
  let last: ReturnType<typeof decideNotices> = [];
  for (const command of commands) {
    const state = after(events);
    last = decideNotices(state.notices, command, contextAt(state, over));
    if ('refused' in last) return { refused: last, state };
    events.push(...last.map((body) => ({ ...body, actor: OFFICER, at: at(events.length) })));
  }
  return { refused: null, state: after(events) };
}
const codeOf = (commands: readonly NoticeBody[], over: Partial<NoticeContext> = {}) =>
  told(commands, over).refused?.code ?? null;

const approve = { type: 'approve-notice', messageId: MESSAGE.two, notice: 'individuals' } as const;
const alone: Decider = {
  person: OFFICER.personId,
  charters: ['privacy'],
  isRecused: false,
  isPresumptionLocked: false,
  checkFor: () => 'before',
};

describe('a notice', () => {
  it('goes from owed to drafted, approved and sent, and meets its clocks on the day it left', () => {
    const { state, refused } = told([LETTER, approve, SENT]);
    expect(refused).toBeNull();
    expect(state.notices.records.individuals).toMatchObject({
      draft: { by: OFFICER.personId, charter: 'privacy' },
      approved: { by: OFFICER.personId, charter: 'privacy' },
      sent: { on: '2026-11-22', channel: 'first-class-mail', letters: 12 },
    });
    expect(state.duties.given).toMatchObject({ individuals: '2026-11-22' });
  });

  it('is not drafted while an element of 164.404(c) is missing, and the refusal names it', () => {
    const { refused } = told([{ ...LETTER, steps: null }]);
    expect(refused).toMatchObject({ code: 'letter-incomplete', field: 'steps' });
    expect(refused?.message).toContain('protect themselves');
    expect(codeOf([{ ...LETTER, contact: { ...WAYS, email: null } }])).toBe('contact-missing');
    expect(codeOf([{ ...LETTER, template: 'media-english' }])).toBe('no-such-template');
    expect(codeOf([{ ...LETTER, notice: 'no-such-notice' }])).toBe('no-such-notice');
  });

  it('that is not owed is refused with why not', () => {
    const { refused } = told([{ ...LETTER, notice: 'media', template: 'media-english' }]);
    expect(refused).toMatchObject({ code: 'notice-not-owed' });
    expect(refused?.message).toContain('No state has more than 500');
  });

  it('to ten or more bad addresses names a toll-free number itself', () => {
    const posted = { ...LETTER, notice: 'substitute-notice', template: 'substitute-english' };
    expect(codeOf([posted])).toBe('toll-free-missing');
    expect(codeOf([{ ...posted, contact: { ...WAYS, tollFree: '1-800-555-0100' } }])).toBeNull();
    expect(codeOf([{ ...posted, template: 'individuals-english' }])).toBe('no-such-template');
  });

  it('is approved by somebody else where who drafted it decides alone', () => {
    expect(codeOf([LETTER, approve], { decider: alone })).toBe('second-person-needed');
    const other = { ...alone, person: OTHER_OFFICER.personId };
    const drafted = told([LETTER], { decider: alone }).state;
    expect(decideNotices(drafted.notices, approve, contextAt(drafted, { decider: other }))).toMatchObject([
      { type: 'notice-approved', charter: 'privacy' },
    ]);
    const reviewer = { ...other, charters: [], isReviewer: true };
    expect(decideNotices(drafted.notices, approve, contextAt(drafted, { decider: reviewer }))).toMatchObject([
      { type: 'notice-approved', charter: 'privacy' },
    ]);
    expect(codeOf([LETTER, approve], { decider: { ...alone, charters: ['security'] } })).toBe(
      'not-chartered',
    );
  });

  it('drafted anew has to be approved anew', () => {
    expect(codeOf([LETTER, approve, LETTER, SENT])).toBe('not-approved');
  });

  it('is sent neither unapproved, nor tomorrow, nor before discovery, nor by telephone alone, nor twice', () => {
    expect(codeOf([LETTER, SENT])).toBe('not-approved');
    const sent = (over: object) => codeOf([LETTER, approve, { ...SENT, ...over }]);
    expect(sent({ on: '2026-11-23' })).toBe('date-in-future');
    expect(sent({ on: '2026-11-21' })).toBe('sent-before-known');
    expect(sent({ channel: 'telephone' })).toBe('channel-not-allowed');
    expect(codeOf([LETTER, approve, SENT, SENT])).toBe('already-sent');
  });

  it('does not leave while an address is unresolved', () => {
    const over = { addressProblems: ['Somebody has no address.'] };
    expect(codeOf([LETTER, approve, SENT], over)).toBe('addresses-unresolved');
  });

  it('takes addenda once it left, and urgent calls at any time', () => {
    const more = {
      type: 'add-addendum',
      messageId: MESSAGE.one,
      notice: 'individuals',
      kind: 'addendum',
      on: '2026-11-22' as CalendarDate,
      text: SEALED,
      proof: SEALED,
    } as const;
    expect(codeOf([more])).toBe('not-sent');
    expect(codeOf([{ ...more, kind: 'telephone' }])).toBeNull();
    const { state } = told([LETTER, approve, SENT, more]);
    expect(state.notices.records.individuals?.addenda).toHaveLength(1);
    expect(codeOf([{ ...more, kind: 'telephone', notice: 'hhs-small' }])).toBe('not-sent');
  });

  it('to HHS is not drafted from a sheet that lacks something', () => {
    const sheet = { ...LETTER, notice: 'hhs-small', template: null, contact: null };
    const { refused } = told([sheet], { sheetLacks: ['Discovery End Date'] });
    expect(refused).toMatchObject({ code: 'sheet-incomplete' });
    expect(refused?.message).toContain('Discovery End Date');
    expect(codeOf([sheet])).toBeNull();
  });

  it('comes back: the letters named are returned, and nobody else\u2019s', () => {
    const back = {
      type: 'record-returned',
      messageId: MESSAGE.one,
      entries: ['one'],
      on: '2026-11-22' as CalendarDate,
    } as const;
    expect(codeOf([back])).toBe('not-sent');
    expect(codeOf([LETTER, approve, SENT, { ...back, entries: [] }])).toBe('nobody-named');
    expect(codeOf([LETTER, approve, SENT, back], { isInRegister: () => false })).toBe('no-such-person');
    const { state } = told([LETTER, approve, SENT, back]);
    expect(state.notices.returned).toEqual({ one: '2026-11-22' });
  });

  it('has facts whose dates make sense', () => {
    const facts = (given: object, discoveredOn = '2026-11-22') =>
      codeOf([{ type: 'record-notice-facts', messageId: MESSAGE.one, facts: given, text: null }], {
        discoveredOn: discoveredOn as CalendarDate,
      });
    expect(facts({ breachEnd: '2027-01-01' })).toBe('date-in-future');
    expect(facts({ breachStart: '2026-02-02', breachEnd: '2026-02-01' })).toBe('ends-before-it-begins');
    expect(facts({ breachStart: '2026-11-21', discoveryEnd: '2026-11-21' }, '2026-11-21')).toBeNull();
    expect(facts({ breachStart: '2026-11-22' }, '2026-11-21')).toBe('began-after-discovery');
    expect(facts({ discoveryEnd: '2026-11-20' }, '2026-11-21')).toBe('ends-before-it-begins');
  });
});
