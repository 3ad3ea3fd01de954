import type { Charter } from '../determination/state.ts';

/**
 * What a designation has to do with a decision: accountable (decides and answers for it), responsible (does the work),
 * consulted before, informed after.
 */
export type Part = 'accountable' | 'responsible' | 'consulted' | 'informed';

/** Whoever has a part: under which charter, or everybody of the workforce. */
export const BEARERS = ['privacy', 'security', 'governing-body', 'external-reviewer', 'workforce'] as const;
export type Bearer = (typeof BEARERS)[number];

export type Responsibility = {
  readonly decision: string;
  readonly citation: string;
  readonly parts: Readonly<Partial<Record<Bearer, Part>>>;
  /** What is different where both designations lead together, or somebody is recused. */
  readonly otherwise: string | null;
};

/** Which decisions belong to which designation. The table staff read, and what a signature is held against. */
export const RESPONSIBILITIES = {
  'report-incident': {
    decision: 'Report what happened, in good faith and at once',
    citation: '45 CFR 164.530(b), 164.308(a)(6)(ii)',
    parts: { workforce: 'accountable', privacy: 'informed', security: 'informed' },
    otherwise: 'Nobody may be punished for reporting in good faith (164.530(g), 160.316).',
  },
  'privacy-containment': {
    decision: 'Limit the harm of a wrong use or disclosure',
    citation: '45 CFR 164.530(f)',
    parts: { privacy: 'accountable', workforce: 'responsible', security: 'informed' },
    otherwise: null,
  },
  'ephi-containment': {
    decision: 'Contain an attack on a system, an account or a device with ePHI',
    citation: '45 CFR 164.308(a)(6)(ii)',
    parts: {
      security: 'accountable',
      workforce: 'responsible',
      privacy: 'consulted',
      'governing-body': 'informed',
    },
    otherwise: 'Where both designations lead together, the Security Officer contains and both decide.',
  },
  'breach-determination': {
    decision: 'Determine whether it is a breach',
    citation: '45 CFR 164.402',
    parts: {
      privacy: 'accountable',
      security: 'consulted',
      'governing-body': 'informed',
      'external-reviewer': 'consulted',
    },
    otherwise:
      'With every officer recused the governing body decides; with its contact recused too, only the external reviewer may conclude that it is no breach.',
  },
  'second-look': {
    decision: 'Look at a grave conclusion before it takes effect, or at others by sample',
    citation: 'the charter of the designation',
    parts: { 'external-reviewer': 'responsible', 'governing-body': 'accountable', privacy: 'informed' },
    otherwise: 'Another officer may look as well, but never whoever signed.',
  },
  'breach-notices': {
    decision: 'Notify individuals, media, HHS and state regulators',
    citation: '45 CFR 164.404\u2013164.408',
    parts: { privacy: 'accountable', security: 'consulted', 'governing-body': 'informed' },
    otherwise: null,
  },
  'security-measures': {
    decision: 'Change safeguards so that it does not recur',
    citation: '45 CFR 164.308(a)(1)(ii)(B), 164.530(c)',
    parts: { security: 'accountable', privacy: 'consulted', 'governing-body': 'informed' },
    otherwise: 'For paper, fax and speech the Privacy Officer is accountable.',
  },
  sanctions: {
    decision: 'Decide on sanctions',
    citation: '45 CFR 164.530(e), 164.308(a)(1)(ii)(C)',
    parts: {
      'governing-body': 'accountable',
      privacy: 'responsible',
      security: 'consulted',
      workforce: 'informed',
    },
    otherwise: null,
  },
  appointments: {
    decision: 'Appoint the officers, their alternates and the external reviewer',
    citation: '45 CFR 164.530(a)(1)(i), 164.308(a)(2)',
    parts: {
      'governing-body': 'accountable',
      privacy: 'informed',
      security: 'informed',
      workforce: 'informed',
    },
    otherwise: null,
  },
} as const satisfies Readonly<Record<string, Responsibility>>;
export type DecisionId = keyof typeof RESPONSIBILITIES;

/** Under which charters a decision is made: the accountable one, and the governing body in its place. */
export function decidersOf(decision: DecisionId): readonly Charter[] {
  const parts: Responsibility['parts'] = RESPONSIBILITIES[decision].parts;
  const accountable = BEARERS.filter(
    (bearer): bearer is Charter => bearer !== 'workforce' && parts[bearer] === 'accountable',
  );
  return [...new Set<Charter>([...accountable, 'governing-body'])];
}
