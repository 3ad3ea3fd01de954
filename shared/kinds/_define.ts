import type { DetailAnswers } from '../domain/incident/details.ts';
import type { KeptFacts } from '../domain/incident/report.ts';
import type { Track } from '../domain/incident/route.ts';
import type { PortalOfKind } from '../domain/notices/portal.ts';

/** One thing asked after the report. Every choice is an id of ours, so an answer cannot hold an identifier. */
export type DetailQuestion = {
  readonly id: string;
  readonly ask: string;
  readonly answer: 'one' | 'several' | 'number';
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
};

/** One step of containment: what to do at once, told in the receipt. */
export type ContainmentStep = {
  readonly do: string;
  /** Text the person can copy, e.g. to ask a recipient to delete. Holds no PHI. */
  readonly copy?: string;
  /** How, in one or two sentences. */
  readonly how?: string;
};

/** A typed fact as the officer reads it. */
export type DescribedFact = { readonly label: string; readonly value: string };

export const MEDIA = ['e-mail', 'fax', 'paper', 'speech', 'device', 'system', 'other'] as const;

export type Kind = {
  /** What it is, as a heading. */
  readonly title: string;
  /** The same in the reporter's own voice, shown in the popup. */
  readonly sentence: string;
  /** What people type when they look for it. */
  readonly words: readonly string[];
  readonly medium: (typeof MEDIA)[number];
  /** `unknown` leaves it to the routing registry's catch-all. */
  readonly track: Track | 'unknown';
  /**
   * Whether PHI left the organization, which makes it a disclosure, or stayed a use inside (160.103); absent where the
   * kind alone does not say.
   */
  readonly reach?: 'outside' | 'inside';
  /** In the categories of the HHS portal, where the kind alone says it. An officer confirms it on the sheet. */
  readonly portal?: PortalOfKind;
  readonly containment: readonly ContainmentStep[];
  readonly questions: readonly DetailQuestion[];
  /** The facts of a report of this kind, in words. Unknown facts are left out, never guessed. */
  readonly describe: (facts: KeptFacts) => readonly DescribedFact[];
};

export function defineKind(kind: Kind): Kind {
  return kind;
}

/** The first answer a kind does not ask for, or whose choice it does not offer; null when all fit. */
export function misfit(kind: Kind, answers: DetailAnswers): string | null {
  for (const [id, value] of Object.entries(answers)) {
    const question = kind.questions.find((candidate) => candidate.id === id);
    if (question === undefined || !fits(question, value)) return id;
  }
  return null;
}

function fits(question: DetailQuestion, value: DetailAnswers[string]): boolean {
  const offered = (id: string) => question.choices?.some((choice) => choice.id === id) ?? false;
  switch (question.answer) {
    case 'one':
      return typeof value === 'string' && offered(value);
    case 'several':
      if (typeof value === 'string') return offered(value);
      return Array.isArray(value) && value.every(offered) && new Set(value).size === value.length;
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10_000_000;
  }
}
