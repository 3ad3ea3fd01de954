import type { Faker } from '@faker-js/faker';
import type { Act } from '@needful/shared/domain/incident/report.ts';
import type { ReminderFacts, Role } from '@needful/shared/domain/reminders/facts.ts';

/** What a page tells of an act, as its profile reads it. */
export type Told = Omit<Partial<ReminderFacts>, 'site' | 'act' | 'role'>;

/** With whom or over what somebody works again and again: keys of a small world, and no content. */
export type World = {
  /** A patient of the person's own list, or anybody's. */
  ownRecord(): string;
  anyRecord(): string;
  /** One of the few lists that somebody works with. */
  list(): string;
  /** The same few again and again, as address books are used. */
  contact(kind: 'inside' | 'partner' | 'outside' | 'patient'): string;
  stranger(): string;
};

/**
 * One sort of thing that people do, why it is done included, which no page tells. `risk` is what makes it a true risk
 * and is known to this generator alone: it is what happened, never what a rule would say.
 */
export type Scene = {
  readonly name: string;
  readonly act: Act;
  readonly risk: string | null;
  /** How many of a thousand acts of each role are this. */
  readonly weights: Partial<Readonly<Record<Role, number>>>;
  readonly make: (draw: Faker, world: World) => { readonly about: string; readonly told: Told };
};

/** True so many times in a hundred. */
export function chance(draw: Faker, hundredths: number): boolean {
  return draw.number.float({ min: 0, max: 100 }) < hundredths;
}
