import type { Area, Maker } from './areas/_define.ts';
import { areas } from './areas/index.generated.ts';
import type { Caller } from './callers.ts';

export const QUERY_ARGUMENTS = together(({ queries }) => queries);
export const MUTATION_ARGUMENTS = together(({ mutations }) => mutations);

function together(of: (area: Area) => Area['mutations']): Readonly<Record<string, Maker>> {
  return Object.assign({}, ...Object.values(areas).map(of)) as Readonly<Record<string, Maker>>;
}

/** Calls that are refused whoever makes them, so that the words of a refusal are seen. */
export const REFUSED: readonly { readonly who: Caller; readonly call: string }[] = [
  { who: 'staff', call: 'installationEnrol(label: "")' },
];
