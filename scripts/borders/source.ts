import { readFileSync } from 'node:fs';
import { isAbsolute, join, posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { filesOf } from '../generate/stamps.ts';

export type Import = {
  /** From the repository's root (`shared/kinds/_define.ts`), or a package's name, or `node:…`. */
  readonly target: string;
  /** Nothing of it is left when types are stripped. */
  readonly typeOnly: boolean;
};

/** One file as the border rules see it. */
export type Source = {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly imports: readonly Import[];
  /** Names used as values that the file does not declare itself as parameters or variables, with their line. */
  readonly calls: readonly Call[];
  readonly texts: readonly { readonly text: string; readonly line: number }[];
};

/** What is called or read: `Date.now`, `fetch`, `new Date` (with the number of arguments), `tx.incident.create`. */
export type Call = { readonly name: string; readonly arguments: number; readonly line: number };

/** Every TypeScript file of the repository that a person wrote. */
export function readSources(root: string): readonly Source[] {
  const folders = ['extension', 'server', 'shared', 'scripts', 'test', 'prisma'];
  const paths = filesOf(
    root,
    folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { tests: true },
  );
  return paths.map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

/** @throws when the text is no TypeScript */
export function parseSource(path: string, text: string): Source {
  const parsed = parseSync(path, text);
  const fault = parsed.errors[0];
  if (fault !== undefined) throw new Error(`${path}: ${fault.message}`);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const calls: Call[] = [];
  const texts: { text: string; line: number }[] = [];
  const note = (node: Spot, name: string | undefined, count = 0) => {
    if (name !== undefined) calls.push({ name, arguments: count, line: lineAt(node.start) });
  };
  new Visitor({
    CallExpression: (node) => note(node, nameOf(node.callee), node.arguments.length),
    NewExpression: (node) => note(node, prefixed('new ', nameOf(node.callee)), node.arguments.length),
    MemberExpression: (node) => note(node, nameOf(node)),
    Literal: (node) => {
      if (typeof node.value === 'string') texts.push({ text: node.value, line: lineAt(node.start) });
    },
    TemplateElement: (node) => texts.push({ text: node.value.raw, line: lineAt(node.start) }),
  }).visit(parsed.program);
  return { path, imports: importsOf(path, parsed.module, text), calls, texts };
}

type Spot = { readonly start: number };
type Named = { readonly type: string };

/** `a.b.c` for a chain of plain names; undefined for anything else. */
function nameOf(node: Named): string | undefined {
  if (node.type === 'Identifier') return (node as unknown as { name: string }).name;
  if (node.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = node as unknown as {
    object: Named;
    property: Named;
    computed: boolean;
  };
  const [left, right] = [nameOf(object), computed ? undefined : nameOf(property)];
  return left === undefined || right === undefined ? undefined : `${left}.${right}`;
}

function prefixed(prefix: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${prefix}${name}`;
}

type Module = ReturnType<typeof parseSync>['module'];

function importsOf(path: string, module: Module, text: string): Import[] {
  const imports = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    target: targetOf(path, moduleRequest.value),
    typeOnly: /^import\s+type\b/.test(text.slice(start, start + 20)) || isTypeOnly(entries),
  }));
  for (const { entries } of module.staticExports) {
    for (const entry of entries) {
      if (entry.moduleRequest !== null) {
        imports.push({ target: targetOf(path, entry.moduleRequest.value), typeOnly: entry.isType });
      }
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const specifier = /^['"`](.*)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1];
    if (specifier !== undefined) imports.push({ target: targetOf(path, specifier), typeOnly: false });
  }
  return imports;
}

function isTypeOnly(entries: readonly { readonly isType: boolean }[]): boolean {
  return entries.length > 0 && entries.every(({ isType }) => isType);
}

function targetOf(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
  const own = /^@needful\/([^/]+)\/(.+)$/.exec(specifier);
  if (own !== null) return `${own[1]}/${own[2]}`;
  if (specifier.startsWith('node:') || isAbsolute(specifier)) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
