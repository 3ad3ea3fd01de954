import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../ids.ts';
import { isRefusal } from '../refusal.ts';
import type { IncidentCommand } from './commands.ts';
import { ALICE, at, FACTS, MESSAGE, OFFICER, reported, SEALED } from './decide.testing.ts';
import { decide } from './decide.ts';
import type { IncidentEvent } from './events.ts';
import { replay } from './evolve.ts';

function stateAfter(...commands: readonly IncidentCommand[]) {
  const events: IncidentEvent[] = reported();
  for (const command of commands) {
    const decision = decide(replay(events), command, FACTS);
    if (isRefusal(decision)) throw new Error(decision.message);
    events.push(...decision);
  }
  return replay(events);
}

describe('a message sent twice', () => {
  it('is known again where it answers a privileged question', () => {
    const ask = { type: 'ask', messageId: MESSAGE.one, text: SEALED, privileged: true } as const;
    const answer = { type: 'answer', messageId: MESSAGE.two, questionId: MESSAGE.one, text: SEALED } as const;
    const answered = { ...answer, actor: ALICE, at: at(9) };
    const state = stateAfter({ ...ask, actor: OFFICER, at: at(8) }, answered);
    expect(decide(state, answered, FACTS)).toEqual([]);
  });

  it('is another one where it speaks of another commitment', () => {
    const made = {
      type: 'make-commitment',
      kind: 'other',
      text: SEALED,
      owner: OFFICER.personId,
      dueOn: '2999-01-01' as CalendarDate,
      concerns: null,
      rationale: null,
      actor: OFFICER,
      at: at(5),
    } as const;
    const dropped = {
      type: 'drop-commitment',
      messageId: MESSAGE.three,
      reason: SEALED,
      actor: OFFICER,
    } as const;
    const state = stateAfter(
      { ...made, messageId: MESSAGE.one },
      { ...made, messageId: MESSAGE.two },
      { ...dropped, commitment: MESSAGE.one, at: at(6) },
    );
    expect(decide(state, { ...dropped, commitment: MESSAGE.one, at: at(7) }, FACTS)).toEqual([]);
    const other = decide(state, { ...dropped, commitment: MESSAGE.two, at: at(7) }, FACTS);
    expect(other).toMatchObject({ code: 'message-id-taken' });
  });
});
