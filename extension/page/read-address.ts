import type { AddressReader } from '@needful/shared/sites/_define.ts';

/** RFC 5322 addr-spec without comments, quotes and spaces: what web pages show. */
const ADDRESS = /[^\s<>"'(),;:\\@[\]]+@[^\s<>"'(),;:\\@[\]]+/;

/** The addresses that the readers find, each once, in lower case. What is no address yields nothing. */
export function readAddresses(readers: readonly AddressReader[], scope: ParentNode): string[] {
  const found = readers.flatMap((reader) =>
    [...scope.querySelectorAll(reader.selector)].map((element) => addressOf(element, reader)),
  );
  return [...new Set(found.filter((address) => address !== null))];
}

function addressOf(element: Element, { from }: AddressReader): string | null {
  const text =
    typeof from === 'object'
      ? element.getAttribute(from.attribute)
      : from === 'value'
        ? (element as HTMLInputElement).value
        : element.textContent;
  return ADDRESS.exec(text ?? '')?.[0].toLowerCase() ?? null;
}
