/// <reference types="vite/client" />
import type { ComponentChildren } from 'preact';

/** What an `x.examples.tsx` default-exports: each state of a part by its name. */
export type Examples = Readonly<Record<string, () => ComponentChildren>>;

type Loaders = Readonly<Record<string, () => Promise<{ readonly default: Examples }>>>;

export type Surface = {
  readonly title: string;
  /** Its style sheet, which would disturb the other's. */
  readonly look: () => Promise<unknown>;
  readonly files: Loaders;
};

export const SURFACES: Readonly<Record<string, Surface>> = {
  extension: {
    title: 'Extension',
    look: () => import('../../extension/ui/base.css'),
    files: import.meta.glob<{ default: Examples }>('../../extension/**/*.examples.tsx'),
  },
  officer: {
    title: 'Officer’s page',
    look: () => import('../../server/admin/look/base.css'),
    files: import.meta.glob<{ default: Examples }>('../../server/admin/**/*.examples.tsx'),
  },
};

/** `../../server/admin/parts/tag.examples.tsx` → `parts/tag` */
export function nameOf(path: string): string {
  return path.replace(/^.*?\/(extension|server\/admin)\//, '').replace(/\.examples\.tsx$/, '');
}
