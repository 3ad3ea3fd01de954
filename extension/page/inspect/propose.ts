import { finder } from '@medv/finder';

/** Attributes that a site's makers write and keep: the ones that a profile may test (shared/wire/selector.ts). */
const STABLE = [
  'data-testid',
  'data-extension-id',
  'data-extension-slot-name',
  'data-app-section',
  'name',
  'role',
  'type',
] as const;
const STABLE_NAMES: readonly string[] = STABLE;
const MOST_PROPOSALS = 6;
/** How far up a part with a stable mark is looked for. */
const MOST_ANCESTORS = 6;
const FINDER_MS = 200;

/**
 * Selectors for an element, the most lasting first. Whoever calls refuses those that the vocabulary has not: what a
 * build or a database has numbered, and what holds a text.
 */
export function proposalsFor(element: Element): readonly string[] {
  const own = ownMarks(element);
  const within = ancestorsOf(element).flatMap((ancestor) => {
    const [mark] = ownMarks(ancestor);
    return mark === undefined ? [] : [...own, element.localName].map((each) => `${mark} ${each}`);
  });
  const all = [...own, found(element), ...within].filter((selector) => selector !== null);
  return [...new Set(all)].filter((selector) => isFound(selector, element)).slice(0, MOST_PROPOSALS);
}

/** By a test's name, a role or a name of a field, then an id, then a class: in the order in which pages keep them. */
function ownMarks(element: Element): readonly string[] {
  const tag = element.localName;
  const attributes = STABLE.flatMap((name) => {
    const value = element.getAttribute(name);
    return value !== null && isWord(value) ? [`${tag}[${name}="${value}"]`] : [];
  });
  const id = element.id !== '' && isWord(element.id) ? [`#${element.id}`] : [];
  const classes = [...element.classList].filter(isWord).map((name) => `${tag}.${name}`);
  return [...attributes, ...id, ...classes];
}

/** What the library finds: one selector that no other element has. It walks up by the same marks. */
function found(element: Element): string | null {
  try {
    return finder(element, {
      idName: isWord,
      className: isWord,
      attr: (name, value) => STABLE_NAMES.includes(name) && isWord(value),
      timeoutMs: FINDER_MS,
    });
  } catch {
    return null;
  }
}

/** Written by a person: no number of a record in it, and nothing as a build makes it. */
function isWord(text: string): boolean {
  if (!/^[A-Za-z][\w-]{1,39}$/.test(text) || /\d{3}/.test(text)) return false;
  const parts = text.split(/[-_]/).filter((part) => part !== '');
  return parts.every(
    (part) => !/\d[A-Za-z]+\d|[A-Z]\w*\d\w*[a-z]|^[0-9a-f]{6,}$|[^aeiouy\W\d]{6,}/i.test(part),
  );
}

function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement; at !== null && found.length < MOST_ANCESTORS; at = at.parentElement)
    if (at !== document.body && at !== document.documentElement) found.push(at);
  return found;
}

function isFound(selector: string, element: Element): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
