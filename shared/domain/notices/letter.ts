/** One part of a letter as it is set: a heading, or lines of text. */
export type LetterBlock = { readonly kind: 'heading' | 'paragraph'; readonly lines: readonly string[] };

/** The placeholders a letter to the people affected must have, and the element of 164.404(c)(1) each of them gives. */
export const ELEMENTS = {
  happened: 'what happened, (A)',
  'breach-date': 'the date of the breach, if known, (A)',
  'discovery-date': 'the date of its discovery, if known, (A)',
  types: 'the types of information, (B)',
  steps: 'what people should do to protect themselves, (C)',
  doing: 'what the organization does to investigate, to mitigate and to prevent, (D)',
  contact: 'how to ask, (E)',
} as const;
export type Element = keyof typeof ELEMENTS;

/** What the server fills in by itself. */
const GIVEN = ['name', 'addressee', 'today', 'organization', 'state', 'people'] as const;

/** What an officer writes. The rest comes from the facts of the incident. */
const WRITTEN = ['happened', 'types', 'steps', 'doing'] as const;

export type LetterFields = Readonly<Partial<Record<Element | (typeof GIVEN)[number], string>>>;

/** What fills a template, by the name of its placeholder. */
type Fields = Readonly<Record<string, string | undefined>>;

const PLACEHOLDER = /\{\{\s*([a-z-]+)\s*\}\}/g;

export function placeholdersIn(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/** What keeps a template from being used: elements that it lacks and placeholders that nothing fills, in words. */
export function unfitTemplate(template: string): readonly string[] {
  const used = new Set(placeholdersIn(template));
  const known = new Set<string>([...Object.keys(ELEMENTS), ...GIVEN]);
  const lacking = (Object.keys(ELEMENTS) as Element[]).filter((element) => !used.has(element));
  return [
    ...lacking.map((element) => `The template has no {{${element}}}: ${ELEMENTS[element]}`),
    ...[...used].filter((name) => !known.has(name)).map((name) => `The template has an unknown {{${name}}}`),
  ];
}

/** What still has to be written for this template, in words. */
export function unwritten(template: string, written: readonly string[]): readonly string[] {
  const used = new Set(placeholdersIn(template));
  return WRITTEN.filter((field) => used.has(field) && !written.includes(field)).map(
    (field) => ELEMENTS[field],
  );
}

/**
 * The letter with its fields filled in. What stands in a field is text and never a placeholder again.
 * @throws Error naming a placeholder without a field: drafting refused such a letter before
 */
export function fillLetter(template: string, fields: Fields): readonly LetterBlock[] {
  return template
    .trim()
    .split(/\n\s*\n/)
    .flatMap((block) => blocksFrom(block.trim(), fields));
}

function blocksFrom(block: string, fields: Fields): readonly LetterBlock[] {
  const heading = /^## +(.*)$/.exec(block);
  if (heading !== null) return [{ kind: 'heading', lines: [filled(heading[1] ?? '', fields)] }];
  return filled(block, fields)
    .split(/\n\s*\n/)
    .map((text) => text.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ kind: 'paragraph', lines }));
}

function filled(text: string, fields: Fields): string {
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const value = fields[name];
    if (value === undefined) throw new Error(`Nothing fills {{${name}}}`);
    return value;
  });
}
