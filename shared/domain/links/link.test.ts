import { describe, expect, it } from 'vitest';
import type { IncidentId } from '../ids.ts';
import type { IncidentCommand } from '../incident/commands.ts';
import {
  at,
  FACTS,
  MESSAGE,
  OFFICER,
  OTHER_OFFICER,
  ROUTE,
  report,
  SEALED,
} from '../incident/decide.testing.ts';
import { decide } from '../incident/decide.ts';
import { evolve, replay } from '../incident/evolve.ts';
import { sentenceOf } from '../incident/sentence.ts';
import type { IncidentState } from '../incident/state.ts';
import { isRefusal } from '../refusal.ts';
import { LINK_KINDS, linkInWords } from './link.ts';

const OTHER = '018f0000-0000-7000-8000-000000000002' as IncidentId;
const THEIRS = { person: OTHER_OFFICER.personId, version: 1, reason: 'Because.' };

function opened(over: object = {}, route = ROUTE): IncidentState {
  const decision = decide(null, report(over), { ...FACTS, routeFor: () => route });
  const state = isRefusal(decision) ? null : replay(decision);
  if (state === null) throw new Error('Nothing was opened');
  return state;
}

const here = opened();
const there = opened({ incidentId: OTHER });
const link = {
  type: 'link-incident',
  messageId: MESSAGE.one,
  other: OTHER,
  kind: 'follow-up',
  isFrom: true,
  reason: SEALED,
  actor: OFFICER,
  at: at(3),
} as const;

function asked(state: IncidentState, command: IncidentCommand, other: IncidentState | null = there) {
  return decide(state, command, { ...FACTS, other });
}

function stateAfter(state: IncidentState, command: IncidentCommand): IncidentState {
  const decision = asked(state, command);
  if (isRefusal(decision)) throw new Error(decision.message);
  return decision.reduce<IncidentState>(evolve, state);
}

describe('a link', () => {
  it('stands until it is taken away, and changes nothing else', () => {
    const linked = stateAfter(here, link);
    expect(linked.links).toEqual([{ id: MESSAGE.one, other: OTHER, kind: 'follow-up', isFrom: true }]);
    expect(linked.status).toBe(here.status);
    const unlink = { ...link, type: 'unlink-incident', messageId: MESSAGE.two, link: MESSAGE.one } as const;
    expect(stateAfter(linked, unlink as IncidentCommand).links).toEqual([]);
    expect(asked(here, unlink as IncidentCommand)).toMatchObject({ code: 'no-such-link' });
  });

  it('is made once of each kind, and never to itself', () => {
    const again = { ...link, messageId: MESSAGE.three };
    expect(asked(stateAfter(here, link), again)).toMatchObject({ code: 'already-linked' });
    expect(asked(here, { ...link, other: here.incidentId }, here)).toMatchObject({
      code: 'the-same-incident',
    });
  });

  it('says nothing of an incident that who asks may not see', () => {
    const barred = opened({ incidentId: OTHER }, { ...ROUTE, recused: [{ ...THEIRS, rule: 'named' }] });
    const byThem = { ...link, actor: OTHER_OFFICER };
    expect(asked(here, byThem, barred)).toEqual(asked(here, byThem, null));
  });

  it('is not for who is recused from the other', () => {
    const recused = opened({ incidentId: OTHER }, { ...ROUTE, recused: [{ ...THEIRS, rule: 'declared' }] });
    expect(asked(here, { ...link, actor: OTHER_OFFICER }, recused)).toMatchObject({
      code: 'you-are-recused',
      field: 'other',
    });
  });

  it.each(LINK_KINDS)('of the kind %s reads from both sides', (kind) => {
    const words = [linkInWords(kind, true), linkInWords(kind, false)];
    expect(words[0] === words[1]).toBe(kind !== 'follow-up');
    const decision = asked(here, { ...link, kind });
    const names = { person: () => 'Pat', kindTitle: '', questions: [], incident: () => 'NF-2' };
    const said = isRefusal(decision) ? [] : decision.map((event) => sentenceOf(event, names));
    expect(said).toEqual([`Pat linked it: it is ${words[0]} NF-2.`]);
  });
});
