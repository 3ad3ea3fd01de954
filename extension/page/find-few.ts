/** No message has so many recipients, attachments or dates: whatever matches more often is something else. */
export const MOST_FOUND = 1_000;

/**
 * What a reader of a profile finds in a page, in the page's order; null where it is more than anybody reads. A profile
 * that matches too much on a page of another making would otherwise have us look through each element's text.
 */
export function findFew(scope: ParentNode, selector: string): readonly Element[] | null {
  const found = scope.querySelectorAll(selector);
  return found.length > MOST_FOUND ? null : [...found];
}
