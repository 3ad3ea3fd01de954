import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { type AuthSettings, cookiePrefix } from '../settings.ts';
import { admitVouched } from './admission.ts';
import { Conversation } from './conversation.ts';
import { FLOW_SECONDS, type Flow, openFlow, sealFlow } from './flow.ts';
import { problem, problemOfFault } from './problems.ts';
import { findProvider, type Provider, providerById } from './rows.ts';

/** The extension's question travels with the last step, as with a password; the library's own hook reads it. */
const question = z.string().max(4000).optional();

/** `/provider/begin` and `/provider/finish`: sign-in through an organization's own OpenID Connect provider. */
export function providerEndpoints(settings: AuthSettings) {
  const conversation = new Conversation(settings.origin);
  const { pool, secret } = settings;
  const cookie = `${cookiePrefix(settings.origin)}.provider_flow`;
  const attributes = {
    path: '/',
    httpOnly: true,
    secure: settings.origin.startsWith('https://'),
    sameSite: 'strict',
  } as const;

  return {
    id: 'needful-provider',
    rateLimit: [{ pathMatcher: (path: string) => path.startsWith('/provider/'), window: 60, max: 60 }],
    endpoints: {
      beginProvider: createAuthEndpoint(
        '/provider/begin',
        { method: 'POST', body: z.object({ place: z.string().trim().min(1).max(320) }) },
        async (ctx) => {
          const provider = await findProvider(pool, ctx.body.place);
          if (provider === null) throw problem('PROVIDER_UNKNOWN');
          const { url, flow } = await inWords(settings, () => conversation.begin(provider));
          ctx.setCookie(cookie, await sealFlow(secret, flow), { ...attributes, maxAge: FLOW_SECONDS });
          return ctx.json({ url });
        },
      ),
      finishProvider: createAuthEndpoint(
        '/provider/finish',
        { method: 'POST', body: z.object({ answer: z.string().max(8000), oauth_query: question }) },
        async (ctx) => {
          const flow = await openFlow(secret, ctx.getCookie(cookie) ?? '');
          ctx.setCookie(cookie, '', { ...attributes, maxAge: 0 });
          const provider = flow === null ? null : await providerById(pool, flow.providerId);
          if (flow === null || provider === null) throw problem('FLOW_LOST');
          const personId = await personOf(settings, conversation, provider, flow, ctx.body.answer);
          const session = await ctx.context.internalAdapter.createSession(personId, false, {
            providerId: provider.id,
          });
          const user = await ctx.context.internalAdapter.findUserById(personId);
          if (!session || !user) throw new APIError('INTERNAL_SERVER_ERROR');
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ redirect: false });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}

async function personOf(
  settings: AuthSettings,
  conversation: Conversation,
  provider: Provider,
  flow: Flow,
  answer: string,
): Promise<string> {
  const { organizations } = settings;
  if (organizations === undefined) throw problem('PROVIDER_UNKNOWN');
  const secret = organizations.openSecret(provider.organizationId, provider.clientSecret);
  const who = await inWords(settings, () =>
    conversation.finish(provider, secret, flow, new URLSearchParams(answer)),
  );
  return await admitVouched(settings.pool, organizations, provider, who);
}

/** The log is told which sort of trouble it was, so that IT need not ask the person. */
async function inWords<Result>(settings: AuthSettings, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = problemOfFault(error);
    if (code === null) throw error;
    settings.log.warn(`sign-in: through a provider: ${code}`);
    throw problem(code);
  }
}
