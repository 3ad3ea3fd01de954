import type { Faker } from '@faker-js/faker';
import { contactForms } from './contact-forms.ts';
import { dateForms } from './date-forms.ts';
import { labelledForms } from './labelled-forms.ts';
import { numberForms } from './number-forms.ts';

/** A value, and the words it is said with, which hold it as it stands. */
export type Made = { readonly value: string; readonly said: string };
export type Forms = Readonly<Record<string, (faker: Faker) => Made>>;

/** By type, the ways it is written; each is drawn equally often, so that the hard ones weigh as much. */
export const FORMS = { ...numberForms, ...dateForms, ...contactForms, ...labelledForms } as const;

export type PlantedType = keyof typeof FORMS;
