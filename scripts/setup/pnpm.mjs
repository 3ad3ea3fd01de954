/** The package manager, in the one version that installs and that lists what was installed. */
export const PNPM = 'pnpm@12.21.0';
