/** A CycloneDX component, as far as it is looked at. */
export type Component = {
  readonly name: string;
  readonly version: string;
  readonly group?: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
};

/** Licences that go with our own (Apache-2.0) and ask for no more than that they are named. */
const ALLOWED = new Set([
  'Apache-2.0',
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  // Fonts alone: it asks that they are not sold by themselves.
  'OFL-1.1',
]);

/** What a package does not say about itself, and where it stands instead. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
  // Its package.json has no licence; the file LICENSE beside it is MIT's.
  'seq-queue@0.0.5': 'MIT',
};

export function nameOf({ group, name, version }: Component): string {
  return `${group === undefined ? '' : `${group}/`}${name}@${version}`;
}

/** As SPDX expression; `unknown` where the package says nothing. */
export function licenceOf(component: Component): string {
  const said = (component.licenses ?? []).map(
    ({ license, expression }) => expression ?? license?.id ?? license?.name ?? 'unknown',
  );
  return said.length > 0 ? said.join(' AND ') : (SAID_ELSEWHERE[nameOf(component)] ?? 'unknown');
}

/** One sentence for each component whose licence is not on the list. Of alternatives (OR), one has to be. */
export function unfitLicences(components: readonly Component[]): string[] {
  return components
    .filter((component) => !isAllowed(licenceOf(component)))
    .map(
      (component) =>
        `${nameOf(component)} is under ${licenceOf(component)}, which scripts/dependencies/licences.ts does not allow`,
    );
}

function isAllowed(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(/ AND /)
    .every((part) => part.split(/ OR /).some((id) => ALLOWED.has(id.trim())));
}
