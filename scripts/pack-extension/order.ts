import { parseArgs } from 'node:util';
import { parsePattern } from '../../extension/background/match-pattern.ts';
import { sites } from '../../shared/sites/index.generated.ts';

/** For whom a package is made. */
export type Order = {
  readonly server: string;
  readonly organization: string;
  readonly sites: readonly { readonly profile: string; readonly match: string }[];
  readonly enrolmentCode: string | undefined;
  readonly sharedComputer: boolean;
  readonly resetComputer: boolean;
  /** Where the packages will lie for browsers to fetch, e.g. `https://intranet.clinic.example/needful`. */
  readonly from: string;
  readonly out: string;
};

export const USAGE = `pnpm pack:extension -- --server https://needful.clinic.example --organization <id>
    --site roundcube=https://mail.clinic.example/* [--site …] --from https://intranet.clinic.example/needful
    [--enrolment-code <code>] [--shared-computer] [--reset-computer] [--out <folder>]`;

/** What was asked for wrongly, with what to write instead. */
export class OrderError extends Error {}

/** @throws OrderError */
export function readOrder(argv: readonly string[]): Order {
  const { values } = parseArgs({
    args: argv.filter((word) => word !== '--'),
    options: {
      server: { type: 'string' },
      organization: { type: 'string' },
      site: { type: 'string', multiple: true },
      from: { type: 'string' },
      'enrolment-code': { type: 'string' },
      'shared-computer': { type: 'boolean', default: false },
      'reset-computer': { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const organization = values.organization ?? '';
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(organization)) {
    throw new OrderError('--organization takes the id of the organization, a UUID.');
  }
  return {
    server: originOf('--server', values.server),
    organization,
    sites: (values.site ?? []).map(siteOf),
    from: originOf('--from', values.from, true),
    enrolmentCode: values['enrolment-code'],
    sharedComputer: values['shared-computer'],
    resetComputer: values['reset-computer'],
    out: values.out ?? `dist/extension-${organization}`,
  };
}

function originOf(option: string, value: string | undefined, path = false): string {
  const url = value === undefined || !URL.canParse(value) ? null : new URL(value);
  const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url === null || (url.protocol !== 'https:' && !local)) {
    throw new OrderError(`${option} takes an address such as https://needful.clinic.example.`);
  }
  return path ? url.href.replace(/\/$/, '') : url.origin;
}

function siteOf(text: string): Order['sites'][number] {
  const [profile = '', ...rest] = text.split('=');
  const match = rest.join('=');
  if (!Object.hasOwn(sites, profile)) {
    throw new OrderError(`"${profile}" is no site profile. There are: ${Object.keys(sites).join(', ')}.`);
  }
  if (parsePattern(match) === null) {
    throw new OrderError(`"${match}" is no single host. Write it as https://mail.clinic.example/*.`);
  }
  return { profile, match };
}
