import { base, en, Faker } from '@faker-js/faker';
import { carried } from './carriers.ts';
import { cleanSentence } from './clean.ts';
import { FORMS, type PlantedType } from './forms.ts';

/** One text with one identifier planted in it. */
export type Case = {
  readonly type: PlantedType;
  /** How the identifier is written, such as "run together, with a label". */
  readonly form: string;
  readonly text: string;
  /** As it stands in the text. */
  readonly value: string;
};

export type Corpus = { readonly cases: readonly Case[]; readonly clean: readonly string[] };

export type CorpusOrder = {
  readonly seed: number;
  /** Cases of each form. */
  readonly perForm: number;
  readonly clean: number;
  /** Building uses three of four sentences; the figure is taken with those nobody looked at as well. */
  readonly heldOut: boolean;
};

/** Texts with identifiers and texts without, from a seed alone. Imports nothing that detects. */
export function makeCorpus({ seed, perForm, clean, heldOut }: CorpusOrder): Corpus {
  const faker = new Faker({ locale: [en, base], seed });
  faker.setDefaultRefDate('2026-11-22T00:00:00Z');
  const cases = Object.entries(FORMS).flatMap(([type, forms]) =>
    Object.entries(forms).flatMap(([form, make]) =>
      Array.from({ length: perForm }, (): Case => {
        const { value, said } = make(faker);
        const text = carried(faker, said, heldOut);
        return { type: type as PlantedType, form, text, value };
      }),
    ),
  );
  return { cases, clean: Array.from({ length: clean }, () => cleanSentence(faker, heldOut)) };
}
