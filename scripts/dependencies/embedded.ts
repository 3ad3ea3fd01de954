import type { Component } from './licences.ts';

/** What stands inside a package under a licence of its own, which the package's list does not name. */
export const EMBEDDED: readonly Component[] = [
  // The font of letters and sheets, inside @myriaddreamin/typst-ts-node-compiler (typst-assets 0.14).
  { name: 'Libertinus Serif', version: '7.051', licenses: [{ license: { id: 'OFL-1.1' } }] },
];
