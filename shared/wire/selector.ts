import { type AttributeSelector, isTraversal, parse, type Selector } from 'css-what';

/** What a selector of a profile may be written with: no escape, no comment, so that all parsers read one thing. */
const LETTERS = /^[\w\s.#:[\]="'>+~,()*^$-]{1,300}$/;
/** A name that a site's makers wrote; the numbers of a record, a telephone or a birthday are longer than this. */
const MAKERS_WORD = /^(?!.*\d{4})[\w:.#-]{1,60}$/;
const STATES = new Set(['checked', 'disabled', 'enabled']);
const GROUPS = new Set(['not', 'is', 'where', 'has']);
/** Their values are words of the site's makers, never what its users entered. */
const TESTED = new Set([
  ...[
    'role',
    'type',
    'name',
    'aria-selected',
    'aria-checked',
    'aria-expanded',
    'aria-current',
    'aria-pressed',
  ],
  ...['data-testid', 'data-extension-id', 'data-extension-slot-name', 'data-app-section'],
]);
/** Of these the beginning or the end may be tested too: makers number their ids. */
const NUMBERED = new Set(['id', 'data-message-id', 'data-extension-id']);
const SHORTEST_PART = 3;
const MOST_TOKENS = 40;

/**
 * What is wrong with a selector of a site profile; null when nothing is. A selector may speak of a page's
 * structure. Were it allowed to ask for any text, each question would carry a bit of it.
 */
export function faultOfSelector(text: string): string | null {
  if (!LETTERS.test(text)) return 'has letters or a length that no selector of a profile needs';
  if (/\d{4}/.test(text)) return 'holds a number as long as that of a record';
  let groups: Selector[][];
  try {
    groups = parse(text);
  } catch {
    return 'is no selector';
  }
  return faultOf(groups, false) ?? faultOfCost(groups);
}

/** Each of these makes a browser look through a part of the page again for every element. */
const MOST_HAS = 2;
const MOST_STEPS = 12;

function faultOfCost(groups: readonly Selector[][]): string | null {
  const tokens = all(groups);
  if (
    tokens.filter(({ type, ...token }) => type === 'pseudo' && 'name' in token && token.name === 'has')
      .length > MOST_HAS
  )
    return `has :has() more than ${MOST_HAS} times`;
  return tokens.filter(isTraversal).length > MOST_STEPS ? 'has more steps than any page needs' : null;
}

/** With those within brackets. */
function all(groups: readonly Selector[][]): readonly Selector[] {
  return groups
    .flat()
    .flatMap((token) =>
      token.type === 'pseudo' && Array.isArray(token.data) ? [token, ...all(token.data)] : [token],
    );
}

function faultOf(groups: readonly Selector[][], withinHas: boolean): string | null {
  if (groups.flat().length > MOST_TOKENS) return 'is too long';
  for (const compound of groups.flatMap(compoundsOf)) {
    for (const token of compound) {
      const fault = faultOfToken(token, compound, withinHas);
      if (fault !== null) return fault;
    }
  }
  return null;
}

/** What is asked of one element at a time; the combinators between them stand alone. */
function compoundsOf(tokens: readonly Selector[]): Selector[][] {
  const compounds: Selector[][] = [[]];
  for (const token of tokens) {
    if (isTraversal(token)) compounds.push([token], []);
    else compounds.at(-1)?.push(token);
  }
  return compounds;
}

function faultOfToken(token: Selector, compound: readonly Selector[], withinHas: boolean): string | null {
  switch (token.type) {
    case 'tag':
    case 'universal':
      return token.namespace === null ? null : 'names a namespace';
    case 'descendant':
    case 'child':
    case 'adjacent':
    case 'sibling':
      return null;
    case 'attribute':
      return faultOfTest(token, compound);
    case 'pseudo':
      return faultOfPseudo(token.name, token.data, withinHas);
    default:
      return 'uses what the vocabulary has not';
  }
}

function faultOfPseudo(name: string, data: Selector[][] | string | null, withinHas: boolean): string | null {
  if (STATES.has(name) && data === null) return null;
  if (!GROUPS.has(name) || !Array.isArray(data)) return `asks for :${name}`;
  if (name === 'has' && withinHas) return 'has :has() within :has()';
  return faultOf(data, withinHas || name === 'has');
}

function faultOfTest(
  { name, action, value }: AttributeSelector,
  compound: readonly Selector[],
): string | null {
  if (action === 'exists') return null;
  if (!MAKERS_WORD.test(value)) return `asks for a value of ${name} that no maker of a page writes`;
  if (name === 'class' && action === 'element') return null;
  if (action === 'start' || action === 'end') {
    return NUMBERED.has(name) && value.length >= SHORTEST_PART ? null : `asks for a part of ${name}`;
  }
  if (action !== 'equals') return `asks for a part of ${name}`;
  const fits =
    TESTED.has(name) ||
    NUMBERED.has(name) ||
    (name === 'href' && value.startsWith('#')) ||
    (name === 'value' && compound.some(isChoice));
  return fits ? null : `asks for a value of ${name}`;
}

/** The value of a radio button or a box is the makers' word; that of a field is its user's. */
function isChoice(token: Selector): boolean {
  return (
    token.type === 'attribute' &&
    token.name === 'type' &&
    token.action === 'equals' &&
    (token.value === 'radio' || token.value === 'checkbox')
  );
}
