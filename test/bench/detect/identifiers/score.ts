import type { Case, Corpus } from './corpus.ts';

/** Whoever looks for identifiers: whether it found this one, and whether it says anything of a clean text. */
export type Contestant = {
  readonly name: string;
  readonly finds: (given: Case) => boolean;
  readonly flags: (text: string) => boolean;
};

export type Score = {
  /** By type: how many there were and which were missed. */
  readonly types: Readonly<Record<string, { readonly all: number; readonly missed: readonly Case[] }>>;
  readonly flagged: readonly string[];
  readonly clean: number;
};

export function score({ cases, clean }: Corpus, { finds, flags }: Contestant): Score {
  const types: Record<string, { all: number; missed: Case[] }> = {};
  for (const given of cases) {
    types[given.type] ??= { all: 0, missed: [] };
    const type = types[given.type];
    if (type === undefined) continue;
    type.all += 1;
    if (!finds(given)) type.missed.push(given);
  }
  return { types, flagged: clean.filter((text) => flags(text)), clean: clean.length };
}
