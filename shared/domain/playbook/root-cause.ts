/** Why it could happen. One of them: the one without which it would not have happened. */
export const ROOT_CAUSES = [
  'human-slip',
  'training',
  'process',
  'policy-missing',
  'technology',
  'third-party',
  'deliberate',
  'not-found',
] as const;
export type RootCause = (typeof ROOT_CAUSES)[number];

type Words = {
  readonly title: string;
  /** Tells it from its neighbours. */
  readonly means: string;
  /** What would keep it from happening again, as a start for the corrective action. */
  readonly remedy: string;
};

/** The order of asking keeps them apart: was it meant, was it ours, was there a rule, did it work, was it known. */
export const ROOT_CAUSE_WORDS: Readonly<Record<RootCause, Words>> = {
  'human-slip': {
    title: 'A slip',
    means: 'They knew what to do, the way of working was sound, and it went wrong once.',
    remedy: 'Put a check where the slip happens: a prompt, a second look, a default that is safe.',
  },
  training: {
    title: 'Not known',
    means: 'There is a rule, and who did it had not learned or understood it.',
    remedy: 'Train those who do this work, and have them confirm it.',
  },
  process: {
    title: 'The way of working',
    means: 'It was done as it is always done, and that way lets it happen.',
    remedy: 'Change how the work is done, and try the new way before it counts.',
  },
  'policy-missing': {
    title: 'No rule',
    means: 'Nothing written says how it has to be done.',
    remedy: 'Write the policy, have it approved, and tell those it concerns.',
  },
  technology: {
    title: 'A system of ours',
    means: 'Our own system failed, was set wrongly, or lacked a safeguard.',
    remedy: 'Mend or set the system, and enter the risk that it showed in the risk analysis.',
  },
  'third-party': {
    title: 'Somebody else’s failing',
    means: 'It happened at a business associate, a carrier or another organization.',
    remedy: 'Have them say what they change, and look at the agreement with them.',
  },
  deliberate: {
    title: 'Done on purpose',
    means: 'Somebody meant to do what they may not: looking without need, taking, attacking.',
    remedy: 'Close the way they used, and judge whether a sanction follows.',
  },
  'not-found': {
    title: 'Not found',
    means: 'It was looked for and cannot be said. The reason says where it was looked for.',
    remedy: 'Keep more of what would have shown it: logs, counts, who has what.',
  },
};
