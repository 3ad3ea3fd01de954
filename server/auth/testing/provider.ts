import { type IdentityProvider, startIdentityProvider } from '../../../test/kit/identity-provider.ts';
import type { Practice } from '../../../test/kit/practice.ts';
import type { TestServer } from '../../../test/kit/server.ts';
import { packSealed } from '../../keys/seal.ts';
import { SECRET_PLACE } from '../../organizations.ts';
import { saveProvider } from '../provider/rows.ts';
import { type Answer, Browser } from './browser.ts';

/** Gives a practice a provider of its own, as the command does. */
export async function giveProvider(
  needful: TestServer,
  practice: Pick<Practice, 'organizationId' | 'slug'>,
): Promise<IdentityProvider> {
  const identity = await startIdentityProvider(`${needful.origin}/sign-in/provider`);
  const { organizationId, slug } = practice;
  const { issuer, clientId, clientSecret: plain } = identity;
  const sealed = needful.server.sealer.seal(organizationId, SECRET_PLACE, plain);
  await saveProvider(needful.server.auth.settings.pool, {
    organizationId,
    slug,
    issuer,
    clientId,
    clientSecret: packSealed(sealed).toString('base64'),
    domains: [`${slug}.example`],
  });
  return identity;
}

/** To the provider and back, in a browser of its own where none is given. */
export async function comeIn(
  needful: TestServer,
  identity: IdentityProvider,
  place: string,
  browser = new Browser(needful.origin),
): Promise<{ readonly browser: Browser; readonly answer: Answer; readonly back: URL }> {
  const begun = await browser.post('/api/auth/provider/begin', { place });
  const back = await identity.visit(String(begun.body.url));
  const answer = await browser.post('/api/auth/provider/finish', { answer: back.search.slice(1) });
  return { browser, answer, back };
}

/** Asks the API with the cookies of the officer's page. */
export function asks(needful: TestServer, browser: Browser, org: string, query: string) {
  return needful.ask({ cookie: browser.jar.header(), origin: needful.origin }, query, {}, org);
}
