import { base, en, Faker } from '@faker-js/faker';
import { nothingTold, type ReminderFacts, type Role } from '@needful/shared/domain/reminders/facts.ts';
import { chance, type Scene, type Told, type World } from './scene.ts';
import { chartScenes } from './scenes/chart.ts';
import { faxScenes } from './scenes/fax.ts';
import { mailScenes } from './scenes/mail.ts';
import { recordScenes } from './scenes/record.ts';

/** Something somebody did, as far as a page tells it, and whether it was a true risk. */
export type WorkAct = {
  readonly person: number;
  readonly role: Role;
  /** Milliseconds since the day began. */
  readonly at: number;
  /** The message, or the visit to one record. */
  readonly encounter: string;
  /** Of the record or the recipients: the same again and again. */
  readonly about: string;
  readonly facts: ReminderFacts;
  readonly scene: string;
  readonly risk: string | null;
};

const PEOPLE: readonly (readonly [Role, number])[] = [
  ['clinician', 60],
  ['nurse', 120],
  ['front-desk', 40],
  ['billing', 30],
  ['records', 15],
  ['manager', 10],
  ['technical', 5],
];
const SCENES: readonly Scene[] = [...chartScenes, ...mailScenes, ...recordScenes, ...faxScenes];
const DAY_MS = 10 * 3_600_000;
/** So many times in a hundred a page does not tell one of its facts. */
const UNTOLD = 1;

/**
 * One day of a hospital's work. Every draw follows from the seed. What is a true risk is decided before the page's
 * facts are drawn, and by no rule.
 */
export function makeDay({
  seed,
  acts,
}: {
  readonly seed: number;
  readonly acts: number;
}): readonly WorkAct[] {
  const draw = new Faker({ locale: [en, base], seed });
  const people = PEOPLE.flatMap(([role, count]) => Array.from({ length: count }, () => role));
  const done = Array.from({ length: acts }, (): WorkAct => {
    const person = draw.number.int({ min: 0, max: people.length - 1 });
    const role = people[person] as Role;
    const scene = pick(draw, role);
    const at = draw.number.int({ min: 0, max: DAY_MS });
    const { about, told } = scene.make(draw, worldOf(draw, person));
    return {
      person,
      role,
      at,
      about,
      encounter:
        scene.act === 'compose-mail' ? `${person} ${at}` : `${person} ${about} ${Math.floor(at / 3_600_000)}`,
      facts: { ...nothingTold(siteOf(scene), scene.act), role, ...someUntold(draw, told) },
      scene: scene.name,
      risk: scene.risk,
    };
  });
  return done.sort((one, other) => one.at - other.at);
}

function pick(draw: Faker, role: Role): Scene {
  const mine = SCENES.flatMap((value) => {
    const weight = value.weights[role] ?? 0;
    return weight > 0 ? [{ value, weight }] : [];
  });
  return draw.helpers.weightedArrayElement(mine);
}

function siteOf({ act }: Scene): string {
  return act === 'compose-mail' ? 'webmail' : 'chart';
}

/** Address books are used by a few of their entries; a patient list is a dozen long. */
function worldOf(draw: Faker, person: number): World {
  const oneOf = (kind: string, count: number) => {
    // The first of a list are used more often than the last.
    const place = Math.floor(draw.number.float({ min: 0, max: 1 }) ** 2 * count);
    return `${kind} ${person}.${place}`;
  };
  const SIZES = { inside: 20, partner: 8, outside: 10, patient: 40 };
  return {
    ownRecord: () => oneOf('record', 12),
    anyRecord: () => `record ${draw.number.int({ min: 0, max: 200_000 })}`,
    list: () => oneOf('list', 4),
    contact: (kind) => oneOf(kind, SIZES[kind]),
    stranger: () => `stranger ${draw.number.int({ min: 0, max: 1_000_000 })}`,
  };
}

function someUntold(draw: Faker, told: Told): Told {
  return Object.fromEntries(Object.entries(told).filter(() => !chance(draw, UNTOLD)));
}
