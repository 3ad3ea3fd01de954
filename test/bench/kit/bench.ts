import type { Line } from './line.ts';

/** What a run of the benches is told. */
export type BenchContext = {
  /** Few and short rounds: shows that a bench works, and proves nothing. */
  readonly quick: boolean;
  /** Says to the terminal what is going on. */
  readonly say: (sentence: string) => void;
};

/** One section of docs/benchmarks.md, and one file of this folder: `<name>.bench.ts`. */
export type Bench = {
  readonly title: string;
  /** What is compared with what, on which data; Markdown, under the heading. */
  readonly about: string;
  readonly run: (context: BenchContext) => Promise<readonly Line[]>;
};

export function defineBench(bench: Bench): Bench {
  return bench;
}
