import type { Caller } from '../callers.ts';
import type { Asked, Ground, Part } from '../ground.ts';

/** Arguments that name things of practice `north`. Several sets where no one of them shows every field. */
export type Maker = (ground: Ground) => Promise<readonly object[]>;

/** Ids of three incidents of practice `north`: one with everything in it and closed, two open. */
export type Made = {
  readonly full: string;
  readonly nameless: string;
  readonly small: string;
  /** What people read and say of the last. */
  readonly smallReference: string;
  /** How the second officer asks. */
  readonly peer: Asked;
};

/** What belongs together in the schema: who may see it, with what it is asked, and what must have happened before. */
export type Area = {
  /** Of each root field: who gets anything from it. */
  readonly roots: Readonly<Record<string, readonly Caller[]>>;
  /** Of each type: who may see anything of it. `NamedSuccess` types are ruled by their mutation. */
  readonly types: Readonly<Record<string, readonly Caller[]>>;
  /** For the queries that demand an argument. `node` and `nodes` are asked with the ids that the others showed. */
  readonly queries?: Readonly<Record<string, Maker>>;
  /** How the caller who may do it does each mutation; the others then try the very same. */
  readonly mutations?: Readonly<Record<string, Maker>>;
  /**
   * Mutations that are carried out first, in this order, so that something stands in every field; by the officer where
   * nobody is named.
   */
  readonly steps?: (made: Made, ground: Part) => readonly (string | readonly [Asked, string])[];
};

/** Says that a value is an area. Every file of this folder is one; the index puts them together. */
export function defineArea(area: Area): Area {
  return area;
}
