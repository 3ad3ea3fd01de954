/**
 * The attribute from which page.css draws a text. A closed root hides its text nodes from a page's scripts, and yet
 * `window.find()` finds them, and the selection that it leaves, or that a person draws, gives them away word by word.
 * What is drawn from an attribute is found by neither, and a screen reader says it all the same.
 */
export const TEXT = 'data-text';

/**
 * Where the roots stand open for axe there are text nodes, which is all that it looks at; and on the officer's own page,
 * which previews a card and knows no such mode.
 */
export const IS_UNREAD = typeof NEEDFUL_SHADOW_MODE === 'string' && NEEDFUL_SHADOW_MODE === 'closed';

/** Puts a text into an element of ours so that no page reads it. */
export function write(element: Element, text: string): void {
  if (IS_UNREAD) element.setAttribute(TEXT, text);
  else element.textContent = text;
}
