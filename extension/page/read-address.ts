import type { AddressReader } from '@needful/shared/sites/_define.ts';
import { findFew } from './find-few.ts';

/** RFC 5322 addr-spec without comments, quotes and spaces: what web pages show. */
const ADDRESS = /[^\s<>"'(),;:\\@[\]]+@[^\s<>"'(),;:\\@[\]]+/g;
/** RFC 5321 §4.5.3.1 bounds an address by 254 characters; a name stands before it. More than that is prose. */
const LONGEST = 400;

/** The addresses that the readers find, each once, in lower case. What is no address yields nothing. */
export function readAddresses(readers: readonly AddressReader[], scope: ParentNode): string[] {
  const found = readers.flatMap((reader) =>
    (findFew(scope, reader.selector) ?? []).map((element) => readAddress(element, reader)),
  );
  return [...new Set(found.filter((address) => address !== null))];
}

/** The one address that an element is there to tell, in lower case; null where it tells none, or several. */
export function readAddress(element: Element, { from }: AddressReader): string | null {
  const text =
    typeof from === 'object'
      ? element.getAttribute(from.attribute)
      : from === 'value'
        ? (element as HTMLInputElement).value
        : element.textContent;
  if (text === null || text.length > LONGEST) return null;
  // One mailbox with its name. An address amid a text is not what the element is there to tell.
  const found = new Set(text.toLowerCase().match(ADDRESS));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
