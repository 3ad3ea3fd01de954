import type { AddressReader } from '@needful/shared/sites/_define.ts';
import { findFew } from './find-few.ts';
import { textOf } from './text-of.ts';

/** RFC 5322 addr-spec without comments, quotes and spaces: what web pages show. */
const ADDRESS = /[^\s<>"'(),;:\\@[\]]+@[^\s<>"'(),;:\\@[\]]+/g;
/** RFC 5321 §4.5.3.1 bounds an address by 254 characters; a name stands before it. More than that is prose. */
const LONGEST = 400;
/** Of a field with all recipients. */
const LONGEST_LIST = 20_000;
/** One mailbox of a list: an address alone, or a name with its address in angle brackets. */
const MAILBOX = /^(?:"[^"]*"|[^"<>@]*)\s*<([^<>]+)>$|^([^\s<>"]+)$/;

/** An address in lower case, and the text that a person sees of it. */
type Mailbox = { readonly address: string; readonly shown: string };

/** The addresses that the readers find, each once, in lower case. What is no address yields nothing. */
export function readAddresses(readers: readonly AddressReader[], scope: ParentNode): string[] {
  return [...new Set(readMailboxes(readers, scope).map(({ address }) => address))];
}

/** Every mailbox that the readers find, as often as it stands there. */
export function readMailboxes(readers: readonly AddressReader[], scope: ParentNode): Mailbox[] {
  return readers.flatMap((reader) =>
    (findFew(scope, reader.selector) ?? []).flatMap((element) => mailboxesOf(element, reader)),
  );
}

function mailboxesOf(element: Element, { from }: AddressReader): readonly Mailbox[] {
  const shown = element.textContent ?? '';
  if (from === 'list') return listed((element as HTMLInputElement).value ?? shown);
  const isElsewhere = typeof from === 'object' && 'elsewhere' in from;
  const address = addressIn(isElsewhere ? elsewhere(element, from.elsewhere) : textOf(element, from));
  return address === null ? [] : [{ address, shown }];
}

/** The one address that a text is there to tell; null where it tells none, or several. */
function addressIn(text: string | null | undefined): string | null {
  if (text == null || text.length > LONGEST) return null;
  // One mailbox with its name. An address amid a text is not what the element is there to tell.
  const found = new Set(text.toLowerCase().match(ADDRESS));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** Text of the first element, of those that the attribute names by their ids, in which one address stands. */
function elsewhere(element: Element, attribute: string): string | undefined {
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
  return ids
    .map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '')
    .find((text) => addressIn(text) !== null);
}

/** All that a field lists; nothing where a part of it is no mailbox, but for the last, which is being written. */
function listed(text: string): readonly Mailbox[] {
  if (text.length > LONGEST_LIST) return [];
  // Commas and semicolons within quotes belong to a name.
  const parts = (text.match(/(?:"[^"]*"|[^",;])+/g) ?? []).map((part) => part.trim());
  const found = parts.filter((part) => part !== '').map(mailboxIn);
  if (found.slice(0, -1).includes(null)) return [];
  return found.filter((mailbox) => mailbox !== null);
}

function mailboxIn(part: string): Mailbox | null {
  const [, named, alone] = MAILBOX.exec(part) ?? [];
  const address = addressIn(named ?? alone);
  return address === null || part.length > LONGEST ? null : { address, shown: part };
}
