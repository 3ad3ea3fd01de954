import type { SeenId } from './seen.ts';

/** In the order in which they are worked. */
export const STAGES = ['contain', 'find-out', 'decide', 'tell', 'prevent'] as const;
export type Stage = (typeof STAGES)[number];

export const STEP_OWNERS = ['privacy', 'security', 'joint'] as const;
/** Which designation does a step; `joint` where both have to. */
export type StepOwner = (typeof STEP_OWNERS)[number];

/** The parts of the desk at which a step is done. */
export const DESK_PARTS = [
  'determination',
  'discovery',
  'extent',
  'register',
  'notices',
  'commitments',
  'confirmations',
  'people',
  'question',
  'root-cause',
] as const;
export type DeskPart = (typeof DESK_PARTS)[number];

/** By when a step should be done, in calendar days from discovery, and whether a rule or good practice says so. */
export type Within = { readonly days: number; readonly by: 'rule' | 'practice' };

/** One thing to do about an incident. Its words hold nothing of any case, so the history may keep them in the clear. */
export type PlaybookStep = {
  /** Unique among all playbooks; marks name it. */
  readonly id: string;
  readonly stage: Stage;
  /** What to do, in one plain sentence. */
  readonly do: string;
  readonly why: string;
  /** The paragraph of 45 or 42 CFR that asks for it; null where good practice does. */
  readonly citation: string | null;
  readonly whose: StepOwner;
  /** Closing with it open asks for a reason. Else it is advised. */
  readonly needed: boolean;
  readonly within: Within | null;
  readonly opens: DeskPart | null;
  /** What the desk itself sees of it, so that nobody ticks it as well. */
  readonly seen: SeenId | null;
};

/** A playbook as it applies to one incident. What was taken for it stays as it was, whatever the file says later. */
export type PlaybookPart = {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly steps: readonly PlaybookStep[];
};
