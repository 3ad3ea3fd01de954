import { kinds } from '@needful/shared/kinds/index.generated.ts';

/** Every kind as the API names it, with its title, in the order of the titles. */
export const KINDS: readonly { readonly name: string; readonly title: string }[] = Object.entries(kinds)
  .map(([id, { title }]) => ({ name: id.toUpperCase().replaceAll('-', '_'), title }))
  .sort((a, b) => a.title.localeCompare(b.title));

export const KIND_NAMES = KINDS.map(({ name }) => name);
