import { unfitTemplate, unwritten } from './letter.ts';
import type { OwedNotice } from './owed.ts';
import { isMany } from './substitute.ts';

/** A reviewed letter of the registry. */
export type LetterTemplate = {
  readonly title: string;
  /** Whom it is written to: individuals, substitute, media, covered-entity. */
  readonly audience: string;
  readonly language: string;
  readonly version: number;
  readonly citation: string;
  readonly reviewed: string;
  readonly text: string;
};
export type LetterTemplates = Readonly<Record<string, LetterTemplate>>;

/** The templates that may be used for a notice. */
export function templatesFor(
  templates: LetterTemplates,
  notice: Pick<OwedNotice, 'id' | 'audience'>,
  badAddresses: number,
): readonly string[] {
  const audiences = audiencesOf(notice, badAddresses);
  return Object.keys(templates).filter((id) => audiences.includes(templates[id]?.audience ?? ''));
}

function audiencesOf({ id, audience }: Pick<OwedNotice, 'id' | 'audience'>, bad: number): readonly string[] {
  if (id !== 'substitute-notice') return [audience];
  // A letter by other means to each of a few says the same as the first one.
  return isMany(bad) ? ['substitute'] : ['individuals', 'substitute'];
}

/** What a letter from this template lacks, in words; null where no such template is meant for this notice. */
export function templateLacks(
  templates: LetterTemplates,
  template: string,
  notice: OwedNotice,
  given: { readonly badAddresses: number; readonly written: readonly string[] },
): readonly string[] | null {
  if (!templatesFor(templates, notice, given.badAddresses).includes(template)) return null;
  const { text } = templates[template] ?? { text: '' };
  return [...unfitTemplate(text), ...unwritten(text, given.written)];
}
