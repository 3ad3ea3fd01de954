import { describe, expect, it } from 'vitest';
import type { CalendarDate, MessageId, PersonId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import { isRefusal } from '../refusal.ts';
import type { CommitmentBody } from './commands.ts';
import { type Commitments, NOTHING_OWED, standingOn } from './commitment.ts';
import { type CommitmentContext, decideCommitments, evolveCommitments } from './decide.ts';

const day = (date: string) => date as CalendarDate;
const person = (name: string) => name as PersonId;
const message = (name: string) => name as MessageId;
const text: SealedText = { sealedId: 's', commitment: 'c' };
const context: CommitmentContext = {
  today: day('2026-11-22'),
  by: person('officer'),
};

const make = {
  type: 'make-commitment',
  messageId: message('m1'),
  kind: 'corrective-action',
  text,
  owner: person('owner'),
  dueOn: day('2026-12-01'),
  concerns: null,
  rationale: null,
} as const satisfies CommitmentBody;
const sanction = { ...make, kind: 'sanction', concerns: person('clerk'), rationale: text } as const;
const finish = {
  type: 'finish-commitment',
  messageId: message('m2'),
  commitment: message('m1'),
  on: day('2026-11-20'),
  evidence: text,
} as const;

function owedAfter(...commands: CommitmentBody[]): Commitments {
  return commands.reduce<Commitments>((commitments, command) => {
    const events = decideCommitments(commitments, command, context);
    if (isRefusal(events)) throw new Error(events.message);
    return events.reduce(evolveCommitments, commitments);
  }, NOTHING_OWED);
}

function codeOf(commitments: Commitments, command: CommitmentBody, more: Partial<CommitmentContext> = {}) {
  const decided = decideCommitments(commitments, command, { ...context, ...more });
  return isRefusal(decided) ? decided.code : null;
}

describe('what is owed', () => {
  it('is late from the day after it was due, until it is done', () => {
    const [owed] = Object.values(owedAfter(make));
    if (owed === undefined) throw new Error('Nothing was made');
    expect(standingOn(day('2026-12-01'), owed)).toBe('owed');
    expect(standingOn(day('2026-12-02'), owed)).toBe('late');
    const [done] = Object.values(owedAfter(make, finish));
    expect(standingOn(day('2027-12-02'), done ?? owed)).toBe('done');
  });

  it('keeps its evidence and the latest judgement of its effect', () => {
    const judge = (effect: 'effective' | 'not-effective', id: string) =>
      ({
        type: 'assess-commitment',
        messageId: message(id),
        commitment: message('m1'),
        effect,
        rationale: text,
      }) as const;
    const owed = owedAfter(make, finish, judge('effective', 'm3'), judge('not-effective', 'm4'))[
      message('m1')
    ];
    expect(owed?.done).toEqual({ on: '2026-11-20', evidence: text });
    expect(owed?.effect?.effect).toBe('not-effective');
  });

  it('cannot be due yesterday, done tomorrow, judged before it is done, or done twice', () => {
    const late = { ...make, dueOn: day('2026-11-21') };
    expect(codeOf(NOTHING_OWED, late)).toBe('due-in-past');
    expect(codeOf(owedAfter(make), { ...finish, on: day('2026-11-23') })).toBe('date-in-future');
    const judge = {
      type: 'assess-commitment',
      messageId: message('m3'),
      commitment: message('m1'),
      effect: 'effective',
      rationale: text,
    } as const;
    expect(codeOf(owedAfter(make), judge)).toBe('commitment-not-done');
    expect(codeOf(owedAfter(make, finish), { ...finish, messageId: message('m9') })).toBe('commitment-over');
    expect(codeOf(NOTHING_OWED, finish)).toBe('no-such-commitment');
  });
});

describe('a sanction', () => {
  it('says for what it is, whoever it is for: asked of the reporter alone, it would name them', () => {
    expect(codeOf(NOTHING_OWED, { ...sanction, rationale: null })).toBe('sanction-unexplained');
    expect(codeOf(NOTHING_OWED, sanction)).toBeNull();
  });

  it('is recorded and carried out by somebody else than whom it is for', () => {
    expect(codeOf(NOTHING_OWED, sanction, { by: person('clerk') })).toBe('own-sanction');
    expect(codeOf(NOTHING_OWED, { ...sanction, owner: person('clerk') })).toBe('own-sanction');
    const change = {
      type: 'change-commitment',
      messageId: message('m5'),
      commitment: message('m1'),
      owner: person('clerk'),
      dueOn: day('2026-12-24'),
      reason: text,
    } as const;
    expect(codeOf(owedAfter(sanction), change)).toBe('own-sanction');
    expect(codeOf(NOTHING_OWED, { ...make, concerns: person('clerk') })).toBe('only-sanctions-concern');
  });
});
