import { sites } from '@needful/shared/sites/index.generated.ts';

/** What a site profile is called, by its id. An organization may know others: those are shown by their id. */
export const siteTitles: ReadonlyMap<string, string> = new Map(
  Object.entries(sites).map(([id, { title }]) => [id, title]),
);
