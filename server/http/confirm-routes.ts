import type { HttpBindings } from '@hono/node-server';
import { standingOfConfirmation } from '@needful/shared/domain/outside/links.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { confirmSchema, linkSchema } from '@needful/shared/wire/outside.ts';
import { Hono } from 'hono';
import { linkOfToken } from '../store/outside-links.ts';
import { prepareText } from '../store/sealed-texts.ts';
import { inTenant } from '../store/tenant.ts';
import type { HttpContext } from './guessed.ts';
import {
  findLink,
  handleAs,
  malformed,
  nowOf,
  type OutsideParts,
  outsideDoor,
  refused,
  unusable,
} from './outside-door.ts';

/**
 * What a recipient who confirms deletion may ask: whose link it is, and to keep what they say. Both are POSTs with the
 * token in the body. Mail scanners open every link, so opening the page changes nothing.
 */
export function confirmRoutes(parts: OutsideParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.post('/api/confirm/open', (http) => outsideDoor(open)(parts, http));
  app.post('/api/confirm/send', (http) => outsideDoor(keep)(parts, http));
  return app;
}

/** The organization's name, and nothing of the incident: whoever finds the link learns no more. */
async function open(parts: OutsideParts, http: HttpContext): Promise<Response> {
  const given = linkSchema.safeParse(await http.req.json().catch(() => null));
  if (!given.success) return await unusable(parts, http);
  const { organizationId: org, token } = given.data;
  const now = nowOf(parts);
  const found = await inTenant(parts.pool, { org }, (sql) =>
    findLink(sql, org, linkOfToken(sql, org, 'confirmation', token, now)),
  );
  const link = found?.state.outside.confirmations[found.link.id];
  if (found === null || link === undefined || standingOfConfirmation(link, now) !== 'open')
    return await unusable(parts, http);
  return http.json({ organizationName: found.organization.name });
}

async function keep(parts: OutsideParts, http: HttpContext): Promise<Response> {
  const parsed = confirmSchema.safeParse(await http.req.json().catch(() => null));
  if (!parsed.success) {
    const isAboutLink = parsed.error.issues.some(({ path }) => path[0] === 'token' || path.length === 0);
    return isAboutLink ? await unusable(parts, http) : malformed(http, parsed.error);
  }
  const { organizationId: org, token, messageId, answer, forwardedTo, on, name } = parsed.data;
  const found = await inTenant(parts.pool, { org }, (sql) =>
    findLink(sql, org, linkOfToken(sql, org, 'confirmation', token, nowOf(parts))),
  );
  if (found === null) return await unusable(parts, http);
  const text = prepareText('recipient-name', name);
  const said = { messageId, link: found.link.id, answer, forwardedTo, on, name: text.pointer };
  const outcome = await handleAs(parts, org, found, { type: 'confirm-containment', ...said }, [text]);
  return isRefusal(outcome) ? await refused(parts, http, outcome) : http.json({ kept: true });
}
