import { describe, expect, it } from 'vitest';
import type { MessageId } from '../ids.ts';
import type { IncidentCommand } from '../incident/commands.ts';
import {
  at,
  FACTS,
  MESSAGE,
  OFFICER,
  OTHER_OFFICER,
  ROUTE,
  report,
  reported,
  SEALED,
} from '../incident/decide.testing.ts';
import { type DecisionFacts, decide } from '../incident/decide.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { evolve, replay } from '../incident/evolve.ts';
import { sentenceOf } from '../incident/sentence.ts';
import type { IncidentState } from '../incident/state.ts';
import { isRefusal } from '../refusal.ts';
import type { PlaybookBody } from './commands.ts';
import {
  EVERY,
  type OwnPlaybook,
  type OwnStep,
  ownPlaybooks,
  ownStepsSentence,
  unfitOwnSteps,
  withOwnSteps,
} from './own.ts';
import { openNeeded, stepsOf } from './standing.ts';
import type { PlaybookPart, PlaybookStep } from './step.ts';

const STEP: PlaybookStep = {
  id: 'call-them',
  stage: 'contain',
  do: 'Call whoever has it.',
  why: 'It lies open until somebody takes it.',
  citation: null,
  whose: 'privacy',
  needed: true,
  within: { days: 1, by: 'practice' },
  opens: null,
  seen: null,
};
const CAUSE: PlaybookStep = {
  ...STEP,
  id: 'find-root-cause',
  stage: 'prevent',
  do: 'Find the cause.',
  seen: 'root-cause-set',
};
const PLAYBOOK: PlaybookPart = { id: 'misdirected-fax', title: 'Fax', version: 1, steps: [CAUSE, STEP] };
const facts = (...parts: PlaybookPart[]): DecisionFacts => ({ ...FACTS, playbookFor: () => parts });
const known = facts(PLAYBOOK);
const fresh = replay(reported()) as IncidentState;

type Body = PlaybookBody | Extract<IncidentCommand, { type: 'close' }>;
type Loose = { readonly [Key in string]?: unknown };

function mark(over: Loose = {}): IncidentCommand {
  const body = { type: 'mark-step', messageId: MESSAGE.one, step: STEP.id, as: 'done', reason: null };
  return { ...body, actor: OFFICER, at: at(5), ...over } as Body as IncidentCommand;
}
function cause(over: Loose = {}): IncidentCommand {
  const body = { type: 'set-root-cause', messageId: MESSAGE.two, cause: 'training', reason: null };
  return { ...body, actor: OFFICER, at: at(6), ...over } as Body as IncidentCommand;
}
const close = (over: Loose = {}) =>
  ({ type: 'close', reason: 'resolved', text: null, actor: OFFICER, at: at(9), ...over }) as IncidentCommand;

function decided(state: IncidentState, command: IncidentCommand, given = known): readonly IncidentEvent[] {
  const decision = decide(state, command, given);
  if (isRefusal(decision)) throw new Error(decision.message);
  return decision;
}
function later(state: IncidentState, ...commands: IncidentCommand[]): IncidentState {
  return commands.reduce((now, command) => decided(now, command).reduce<IncidentState>(evolve, now), state);
}
const standings = (state: IncidentState, parts = [PLAYBOOK]) =>
  stepsOf(state, parts).map(({ step, is }) => `${step.id}: ${is}`);

describe('a playbook', () => {
  it('is worked stage by stage, and each step stands as somebody said or as the desk sees it', () => {
    expect(standings(fresh)).toEqual(['call-them: open', 'find-root-cause: open']);
    const worked = later(fresh, mark(), cause());
    expect(standings(worked)).toEqual(['call-them: done', 'find-root-cause: seen']);
    expect(worked.acknowledgedAt).toBe(at(5));
    expect(worked.playbook.marks[STEP.id]).toEqual({
      as: 'done',
      by: OFFICER.personId,
      at: at(5),
      reason: null,
    });
  });

  it('stays as it was when somebody began to work by it', () => {
    const worked = later(fresh, mark());
    const changed = { ...PLAYBOOK, version: 2, steps: [{ ...STEP, id: 'write-to-them', do: 'Write.' }] };
    expect(standings(worked, [changed])).toEqual(['call-them: done', 'find-root-cause: open']);
    const beside = { ...PLAYBOOK, id: 'part-2-record', steps: [{ ...STEP, id: 'part-2-consent' }] };
    expect(standings(worked, [changed, beside])).toContain('part-2-consent: open');
    const taken = decided(
      worked,
      mark({ messageId: MESSAGE.three, step: 'part-2-consent' }),
      facts(changed, beside),
    );
    expect(taken).toMatchObject([{ type: 'playbook-taken', parts: [beside] }, { type: 'step-marked' }]);
  });

  it('is ticked once, sent twice changes nothing, and what was said can be taken back', () => {
    const worked = later(fresh, mark());
    expect(decided(worked, mark())).toEqual([]);
    expect(decided(worked, mark({ messageId: MESSAGE.three }))).toEqual([]);
    expect(decide(worked, mark({ as: 'open' }), known)).toMatchObject({ code: 'message-id-taken' });
    expect(standings(later(worked, mark({ messageId: MESSAGE.three, as: 'open' })))).toContain(
      'call-them: open',
    );
  });

  it.each([
    ['no-such-step', mark({ step: 'constructor' })],
    ['reason-missing', mark({ as: 'not-needed' })],
    ['step-done-at-desk', mark({ step: CAUSE.id })],
    ['you-are-recused', mark({ actor: OTHER_OFFICER })],
    ['reason-missing', cause({ cause: 'not-found' })],
  ])('refuses: %s', (code, command) => {
    const recused = [{ person: OTHER_OFFICER.personId, rule: 'declared', version: 1, reason: 'Because.' }];
    const state = { ...fresh, route: { ...ROUTE, recused } } as IncidentState;
    expect(decide(state, command, known)).toMatchObject({ code });
  });

  it('says nothing of an incident that who asks has a part in', () => {
    const recused = [{ person: OTHER_OFFICER.personId, rule: 'named', version: 1, reason: 'Because.' }];
    const state = { ...fresh, route: { ...ROUTE, recused } } as IncidentState;
    expect(decide(state, mark({ actor: OTHER_OFFICER }), known)).toEqual(
      decide(null, mark({ actor: OTHER_OFFICER }), known),
    );
  });

  it('has a step that is not needed reopened by nothing but the officer or what the desk sees', () => {
    const set = later(fresh, mark({ step: CAUSE.id, as: 'not-needed', reason: SEALED }));
    expect(standings(set)).toContain('find-root-cause: not-needed');
    expect(standings(later(set, cause()))).toContain('find-root-cause: seen');
    expect(
      decide(later(set, cause()), mark({ messageId: MESSAGE.three, step: CAUSE.id, as: 'open' }), known),
    ).toMatchObject({ code: 'step-seen' });
  });

  it('tells what was done in plain sentences', () => {
    const names = { person: () => 'Pat', kindTitle: '', questions: [] };
    const events = [
      ...decided(fresh, mark({ as: 'not-needed', reason: SEALED })),
      ...decided(fresh, cause()),
    ];
    expect(events.map((event) => sentenceOf(event, names))).toEqual([
      'It is worked by the playbook “Fax”, version 1.',
      'Pat found a step of the playbook not needed: “Call whoever has it.”',
      'It is worked by the playbook “Fax”, version 1.',
      'Pat recorded the root cause: not known.',
    ]);
  });
});

describe('the root cause', () => {
  it('is found after the closing too, and changed only with a reason', () => {
    const over = later(fresh, close({ text: SEALED }), cause());
    expect(over.playbook.rootCause).toMatchObject({ cause: 'training', by: OFFICER.personId });
    expect(decide(over, mark({ messageId: MESSAGE.three }), known)).toMatchObject({
      code: 'incident-closed',
    });
    const other = { messageId: MESSAGE.three as MessageId, cause: 'process' };
    expect(decide(over, cause(other), known)).toMatchObject({ code: 'reason-missing', field: 'reason' });
    expect(later(over, cause({ ...other, reason: SEALED })).playbook.rootCause?.cause).toBe('process');
  });
});

describe('closing with needed steps open', () => {
  it('names them and asks for a reason, and then forbids nothing', () => {
    expect(openNeeded(fresh, [PLAYBOOK])).toEqual([STEP.do, CAUSE.do]);
    const refused = decide(fresh, close(), known);
    expect(refused).toMatchObject({ code: 'steps-open', field: 'text' });
    expect(isRefusal(refused) && refused.message).toContain('“Call whoever has it.” “Find the cause.”');
    const [taken, closed] = decided(fresh, close({ text: SEALED }));
    expect(taken).toMatchObject({ type: 'playbook-taken', parts: [PLAYBOOK] });
    expect(closed).toMatchObject({ type: 'incident-closed', openSteps: [STEP.do, CAUSE.do] });
    const names = { person: () => 'Pat', kindTitle: '', questions: [] };
    expect(sentenceOf(closed!, names)).toBe(
      'Pat closed it: dealt with. Open in its playbook: “Call whoever has it.” “Find the cause.”',
    );
  });

  it('asks for none where there was nothing to deal with, or all is done, or it came from a former log', () => {
    expect(decided(fresh, close({ reason: 'duplicate' }))).toHaveLength(1);
    const done = later(fresh, mark(), cause());
    expect(decided(done, close())).toEqual([
      { type: 'incident-closed', reason: 'resolved', text: null, actor: OFFICER, at: at(9) },
    ]);
    const brought = replay(reported({}, { door: 'import' })) as IncidentState;
    expect(decided(brought, close())).toHaveLength(1);
    expect(report().report.door).not.toBe('import');
  });
});

describe('an organization\u2019s own steps', () => {
  const own = (over: Partial<OwnStep> = {}): OwnStep => ({
    ...{ id: 'own-1', stage: 'contain', do: 'Ring the pharmacy.', why: 'So.', citation: null },
    ...{ whose: 'privacy', needed: true, days: 1, ...over },
  });
  const ours: OwnPlaybook = { playbook: PLAYBOOK.id, version: 2, steps: [own()] };
  const every: OwnPlaybook = {
    playbook: EVERY,
    version: 1,
    steps: [own({ id: 'own-2', do: 'Tell the owner.' })],
  };

  it('come behind the playbook they belong to, and behind every one', () => {
    const parts = withOwnSteps([PLAYBOOK], [every, ours, { ...ours, playbook: 'phishing' }], {});
    expect(parts.map(({ id, version }) => `${id} ${version}`)).toEqual([
      'misdirected-fax 1',
      'own-misdirected-fax 2',
      'own-every 1',
    ]);
    expect(parts[1]?.steps).toEqual([
      { ...STEP, id: 'own-1', do: 'Ring the pharmacy.', why: 'So.', within: { days: 1, by: 'practice' } },
    ]);
  });

  it('that were added once an incident was worked by the playbook come to other incidents', () => {
    const applying = withOwnSteps([PLAYBOOK], [ours, every], { [PLAYBOOK.id]: PLAYBOOK });
    expect(applying).toEqual([PLAYBOOK]);
    expect(withOwnSteps([PLAYBOOK], [{ ...ours, steps: [] }], {})).toEqual([PLAYBOOK]);
  });

  it.each([
    ['too-many-steps', Array.from({ length: 21 }, (_, at) => own({ id: `own-${at}`, do: `Do ${at}.` }))],
    ['days-out-of-range', [own({ days: 367 })]],
    ['days-out-of-range', [own({ days: 1.5 })]],
    ['step-twice', [own(), own({ do: 'Another.' })]],
    ['step-twice', [own(), own({ id: 'own-2', do: 'RING the pharmacy.' })]],
  ])('are refused: %s', (code, steps) => {
    expect(unfitOwnSteps(steps)).toMatchObject({ code });
    expect(unfitOwnSteps([own({ days: null }), own({ id: 'own-2', do: 'Another.' })])).toBe(null);
  });

  it('are told in the records, the last of each playbook counts', () => {
    expect(ownStepsSentence(every, 'Pat')).toBe(
      'Pat set the organization\u2019s own steps of every incident, version 1: “Tell the owner.”',
    );
    expect(ownStepsSentence({ ...ours, steps: [] }, 'Pat')).toContain('removed');
    expect(ownPlaybooks([ours, every, { ...ours, version: 3 }]).map(({ version }) => version)).toEqual([
      3, 1,
    ]);
  });
});
