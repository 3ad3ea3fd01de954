import type { PlaybookStep, StepOwner } from '../domain/playbook/step.ts';

/** Steps that more than one playbook has, word for word. */

export const ASK_REPORTER: PlaybookStep = {
  id: 'ask-reporter',
  stage: 'find-out',
  do: 'Ask the reporter for what is missing.',
  why: 'Who was there knows what no record shows, and forgets it within days.',
  citation: null,
  whose: 'privacy',
  needed: false,
  within: { days: 2, by: 'practice' },
  opens: 'question',
  seen: 'reporter-answered',
};

export const CONFIRM_GONE: PlaybookStep = {
  id: 'confirm-gone',
  stage: 'contain',
  do: 'Get it in writing from each recipient that it was deleted, destroyed or sent back, and was not passed on.',
  why: 'What was assured, and by whom, is what factors three and four of the assessment rest on.',
  citation: '45 CFR 164.402(2)(iii)–(iv), 164.530(f)',
  whose: 'privacy',
  needed: true,
  within: { days: 5, by: 'practice' },
  opens: 'confirmations',
  seen: 'containment-confirmed',
};

export const KEEP_LOGS: PlaybookStep = {
  id: 'keep-logs',
  stage: 'find-out',
  do: 'Save the logs that show who did what, before they are overwritten.',
  why: 'Whether PHI was acquired or viewed is decided by what can still be shown.',
  citation: '45 CFR 164.308(a)(1)(ii)(D), 164.308(a)(6)(ii)',
  whose: 'security',
  needed: true,
  within: { days: 1, by: 'practice' },
  opens: null,
  seen: null,
};

export const JUDGE_SANCTION: PlaybookStep = {
  id: 'judge-sanction',
  stage: 'prevent',
  do: 'Judge whether a sanction follows, and record it or why there is none.',
  why: 'Sanctions for failing to comply are applied and documented; nobody is sanctioned for reporting.',
  citation: '45 CFR 164.530(e), 164.530(g), 164.308(a)(1)(ii)(C)',
  whose: 'privacy',
  needed: false,
  within: { days: 30, by: 'practice' },
  opens: 'commitments',
  seen: 'sanction-recorded',
};

const SETTLE_DISCOVERY: PlaybookStep = {
  id: 'settle-discovery',
  stage: 'find-out',
  do: 'Settle who knew of it, and since when.',
  why: 'Every clock counts from the first day on which anybody of the workforce or an agent knew, or would have.',
  citation: '45 CFR 164.404(a)(2), 164.410(a)(2)',
  whose: 'privacy',
  needed: false,
  within: { days: 3, by: 'practice' },
  opens: 'discovery',
  seen: 'discovery-settled',
};

const DETERMINE: PlaybookStep = {
  id: 'determine',
  stage: 'decide',
  do: 'Answer the determination question by question, and sign its conclusion.',
  why: 'It is presumed a breach until a signed assessment shows otherwise.',
  citation: '45 CFR 164.402(2), 164.414(b)',
  whose: 'privacy',
  needed: true,
  within: { days: 10, by: 'practice' },
  opens: 'determination',
  seen: 'concluded',
};

const COUNT_PEOPLE: PlaybookStep = {
  id: 'count-people',
  stage: 'find-out',
  do: 'Find out whom it concerns, and enter them in the register.',
  why: 'How many there are, and in which state, decides who is told and by when.',
  citation: '45 CFR 164.404(a)(1), 164.406, 164.408',
  whose: 'privacy',
  needed: true,
  within: { days: 10, by: 'practice' },
  opens: 'register',
  seen: 'affected-counted',
};

const SEND_NOTICES: PlaybookStep = {
  id: 'send-notices',
  stage: 'tell',
  do: 'Send every notice that is owed, and record the proof.',
  why: 'Without unreasonable delay; the number of days is the outer limit. A state may give fewer: see the clocks.',
  citation: '45 CFR 164.404(b), 164.410(b)',
  whose: 'privacy',
  needed: true,
  within: { days: 60, by: 'rule' },
  opens: 'notices',
  seen: 'notices-sent',
};

const FIND_CAUSE: PlaybookStep = {
  id: 'find-root-cause',
  stage: 'prevent',
  do: 'Find why it could happen, and record the root cause.',
  why: 'Ask why until the answer is something that can be changed. Without it no action stops the next one.',
  citation: null,
  whose: 'privacy',
  needed: true,
  within: { days: 30, by: 'practice' },
  opens: 'root-cause',
  seen: 'root-cause-set',
};

const CORRECT: PlaybookStep = {
  id: 'correct',
  stage: 'prevent',
  do: 'Record what will be changed because of the root cause, by whom and by when.',
  why: 'What is not owed by somebody by a day does not happen.',
  citation: '45 CFR 164.308(a)(6)(ii), 164.530(f)',
  whose: 'privacy',
  needed: false,
  within: { days: 30, by: 'practice' },
  opens: 'commitments',
  seen: 'corrective-action-owed',
};

/** What every incident needs, however it came about. */
export function always(whose: StepOwner): readonly PlaybookStep[] {
  return [
    SETTLE_DISCOVERY,
    COUNT_PEOPLE,
    DETERMINE,
    SEND_NOTICES,
    { ...FIND_CAUSE, whose },
    { ...CORRECT, whose },
  ];
}

/** What nothing left the organization by needs: nobody has to be counted or told before it is determined. */
export function withoutNotice(whose: StepOwner): readonly PlaybookStep[] {
  return always(whose).filter(({ id }) => id !== 'count-people' && id !== 'send-notices');
}
