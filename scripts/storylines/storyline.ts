/** Who plays a part: the front desk, the Privacy Officer and the Security Officer of the demo practice. */
export type Actor = 'alice' | 'pat' | 'sam';

/** What a step may speak of: days before the report came in, and people by their id. */
export type Told = {
  readonly daysBefore: (days: number) => string;
  readonly people: Readonly<Record<Actor, string>>;
};

/** One mutation of the officer's page, by its operation's name there; `id` and `messageId` are added. */
export type Step = {
  readonly by: Actor;
  readonly does: string;
  readonly given: (told: Told) => object;
};

/** An incident as it goes from the report on, and the sentence of what must be seen at its end. */
export type Storyline = {
  readonly title: string;
  /** The demo practice, or the clinic beside it, where one person holds both designations. */
  readonly where: 'practice' | 'clinic';
  readonly kind: string;
  readonly steps: readonly Step[];
  readonly mustBeSeen: string;
};

export function step(by: Actor, does: string, given: object | ((told: Told) => object) = {}): Step {
  return { by, does, given: typeof given === 'function' ? (given as (told: Told) => object) : () => given };
}

export function knewBefore(days: number, by: Actor): Step {
  return step(by, 'RecordKnowledge', ({ daysBefore }: Told) => ({
    who: 'WORKFORCE',
    isActor: false,
    knownOn: daysBefore(days),
  }));
}

export function extent(facts: object, by: Actor): Step {
  return step(by, 'RecordBreachFacts', { facts });
}

export function answers(given: Readonly<Record<string, 'YES' | 'NO'>>, by: Actor): readonly Step[] {
  return Object.entries(given).map(([question, value]) =>
    step(by, 'AnswerDetermination', { question, value }),
  );
}

export function rated(factor: string, rating: string, rationale: string, evidence: string, by: Actor): Step {
  return step(by, 'RateFactor', { factor, rating, rationale, evidence });
}

export function signed(conclusion: string, rationale: string, by: Actor): Step {
  return step(by, 'SignConclusion', { conclusion, rationale });
}
