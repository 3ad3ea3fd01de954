import { describe, expect, it } from 'vitest';
import type { ReportId } from '../ids.ts';
import { isRefusal } from '../refusal.ts';
import { barredFrom, seesPrivileged, seesReporter, seesText, tellsReporter } from './access.ts';
import { speaksFor } from './actor.ts';
import type { IncidentCommand } from './commands.ts';
import {
  ALICE,
  at,
  BOB,
  details,
  FACTS,
  INSTALLATION,
  MESSAGE,
  OFFICER,
  OTHER_OFFICER,
  ROUTE,
  reported,
  SEALED,
} from './decide.testing.ts';
import { decide } from './decide.ts';
import type { IncidentEvent } from './events.ts';
import { replay } from './evolve.ts';
import { sentenceOf } from './sentence.ts';

function told(events: readonly IncidentEvent[], ...commands: readonly IncidentCommand[]): IncidentEvent[] {
  return commands.reduce(
    (sofar, command) => {
      const decision = decide(replay(sofar), command, FACTS);
      if (isRefusal(decision)) throw new Error(decision.message);
      return [...sofar, ...decision];
    },
    [...events],
  );
}

function stateAfter(events: readonly IncidentEvent[]) {
  const state = replay(events);
  if (state === null) throw new Error('There is no incident');
  return state;
}

const hide = details({ confidential: true });
const note = { type: 'add-note', text: SEALED, actor: OFFICER, at: at(5) } as const;
const counsel = {
  type: 'name-counsel',
  messageId: MESSAGE.two,
  person: OTHER_OFFICER.personId,
  actor: OFFICER,
  at: at(4),
} as const;

describe('who reported in confidence', () => {
  it.each([
    ['with the report', reported({}, { confidential: true })],
    ['with details added later', told(reported(), hide)],
  ])('is known to the lead and to no other officer, asked %s', (_when, events) => {
    const state = stateAfter(events);
    expect(seesReporter(state, OFFICER.personId)).toBe(true);
    expect(seesReporter(state, OTHER_OFFICER.personId)).toBe(false);
    const [first] = events;
    expect(first === undefined || tellsReporter(state, first)).toBe(true);
  });

  it('is said by no event of the reporter, but acts of theirs as an officer are', () => {
    const events = told(reported({ actor: OTHER_OFFICER }, { confidential: true }), {
      ...note,
      messageId: MESSAGE.three,
      actor: OTHER_OFFICER,
    });
    const state = stateAfter(events);
    expect(events.map((event) => tellsReporter(state, event))).toEqual([true, false, false]);
  });
});

describe('a code of the report page', () => {
  const reportId = '018f0000-0000-7000-8000-999999999999' as ReportId;
  const web = { kind: 'web', reportId } as const;

  it('speaks for its own report, and for no other nor for a person or a computer', () => {
    expect(speaksFor(web, { ...web })).toBe(true);
    expect(speaksFor(web, { kind: 'web', reportId: MESSAGE.one as unknown as ReportId })).toBe(false);
    for (const other of [ALICE, INSTALLATION, { kind: 'system' } as const]) {
      expect(speaksFor(web, other)).toBe(false);
      expect(speaksFor(other, web)).toBe(false);
    }
  });

  it('lets an officer ask, and whoever holds it answer', () => {
    const ask = { type: 'ask', messageId: MESSAGE.one, text: SEALED, actor: OFFICER, at: at(3) } as const;
    const answer = {
      type: 'answer',
      messageId: MESSAGE.two,
      questionId: MESSAGE.one,
      text: SEALED,
      actor: web,
      at: at(4),
    } as const;
    const state = stateAfter(told(reported({ actor: web }, { door: 'web-page' }), ask, answer));
    expect(state.questions).toEqual({ [MESSAGE.one]: 'answered' });
  });
});

describe('counsel\u2019s part', () => {
  it('is written by the lead and by counsel, and by nobody else', () => {
    const mine = told(reported(), { ...note, messageId: MESSAGE.one, privileged: true });
    const theirs = { ...note, messageId: MESSAGE.three, actor: OTHER_OFFICER, privileged: true } as const;
    expect(decide(replay(mine), theirs, FACTS)).toMatchObject({ code: 'not-counsel' });
    expect(isRefusal(decide(replay(told(mine, counsel)), theirs, FACTS))).toBe(false);
  });

  it('is read by them alone, and said to others as no more than that it is there', () => {
    const events = told(reported(), { ...note, messageId: MESSAGE.one, privileged: true });
    const [written] = events.slice(-1);
    if (written === undefined) throw new Error('Nothing was written');
    const state = stateAfter(events);
    expect(seesText(state, written, OFFICER.personId)).toBe(true);
    expect(seesText(state, written, OTHER_OFFICER.personId)).toBe(false);
    expect(seesText(stateAfter(told(events, counsel)), written, OTHER_OFFICER.personId)).toBe(true);
    const names = { person: () => 'Ann', kindTitle: '', questions: [] };
    expect(sentenceOf(written, names)).toBe('Ann wrote a privileged note.');
  });

  it('reaches to the answer of a privileged question, which the reporter still reads', () => {
    const ask = { type: 'ask', messageId: MESSAGE.one, text: SEALED, privileged: true } as const;
    const answer = { type: 'answer', messageId: MESSAGE.two, questionId: MESSAGE.one, text: SEALED } as const;
    const events = told(
      reported(),
      { ...ask, actor: OFFICER, at: at(3) },
      { ...answer, actor: ALICE, at: at(4) },
    );
    const state = stateAfter(events);
    for (const event of events.slice(2)) {
      expect(seesText(state, event, ALICE.personId)).toBe(true);
      expect(seesText(state, event, OTHER_OFFICER.personId)).toBe(false);
    }
  });

  it('is named by the lead alone', () => {
    const byOther = { ...counsel, actor: OTHER_OFFICER };
    expect(decide(replay(reported()), byOther, FACTS)).toMatchObject({ code: 'not-the-lead' });
    expect(seesPrivileged(stateAfter(told(reported(), counsel)), OTHER_OFFICER.personId)).toBe(true);
  });
});

it('bars whoever acted or is named, but not who leads since nobody else exists', () => {
  const because = { version: 1, reason: 'Because.' };
  const recused = [
    { person: OFFICER.personId, rule: 'acted', ...because },
    { person: BOB.personId, rule: 'named', ...because },
    { person: ALICE.personId, rule: 'declared', ...because },
  ];
  expect(barredFrom({ ...ROUTE, recused })).toEqual([BOB.personId]);
  expect(barredFrom({ ...ROUTE, lead: null, recused })).toEqual([OFFICER.personId, BOB.personId]);
  expect(barredFrom(null)).toEqual([]);
});
