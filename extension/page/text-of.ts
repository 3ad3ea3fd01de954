/** Where in an element something stands: an attribute, its own text, or what a field holds. */
export type From = { readonly attribute: string } | 'text' | 'value';

export function textOf(element: Element, from: From): string | null {
  if (typeof from === 'object') return element.getAttribute(from.attribute);
  return from === 'value' ? (element as HTMLInputElement).value : element.textContent;
}
