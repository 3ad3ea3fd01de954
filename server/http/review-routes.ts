import type { HttpBindings } from '@hono/node-server';
import { isUuid, type MessageId, type OrganizationId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { openReview } from '@needful/shared/domain/outside/links.ts';
import { isRefusal, refuse } from '@needful/shared/domain/refusal.ts';
import { enterSchema, judgeSchema, linkSchema } from '@needful/shared/wire/outside.ts';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { z } from 'zod';
import type { Asked } from '../handle/incident.ts';
import { readReviewed } from '../read/reviewed.ts';
import {
  endSession,
  enterCode,
  linkOfSession,
  linkOfToken,
  recordOutsideView,
  renewCode,
  SESSION_LIFE,
} from '../store/outside-links.ts';
import { prepareText, type TextToKeep } from '../store/sealed-texts.ts';
import { inTenant } from '../store/tenant.ts';
import type { HttpContext } from './guessed.ts';
import {
  type Found,
  findLink,
  handleAs,
  malformed,
  nowOf,
  type OutsideParts,
  outsideDoor,
  refused,
  unusable,
} from './outside-door.ts';
import type { Handler } from './public-door.ts';

/**
 * What an external reviewer may ask who has no sign-in. The link says which incident; a code mailed to the reviewer’s
 * address opens it in one browser, for an hour and for that incident alone. All are POSTs: opening the page does nothing.
 */
export function reviewRoutes(parts: OutsideParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const routes: Readonly<Record<string, Handler<OutsideParts>>> = {
    '/api/review/open': open,
    '/api/review/code': mailCode,
    '/api/review/enter': enter,
    '/api/review/:organization/:link/look': look,
    '/api/review/:organization/:link/judge': judge,
    '/api/review/:organization/:link/leave': leave,
  };
  for (const [path, handle] of Object.entries(routes))
    app.post(path, (http) => outsideDoor(handle)(parts, http));
  return app;
}

type Link = z.infer<typeof linkSchema>;
type Opened = Found & { readonly org: OrganizationId };

/** The review a token opens now; null for every other one, whatever is wrong with it. */
async function openedBy(parts: OutsideParts, { organizationId: org, token }: Link): Promise<Opened | null> {
  const now = nowOf(parts);
  const found = await inTenant(parts.pool, { org }, (sql) =>
    findLink(sql, org, linkOfToken(sql, org, 'review', token, now)),
  );
  const isOpen = found !== null && openReview(found.state, found.link.id, now) !== null;
  return isOpen ? { ...found, org } : null;
}

async function open(parts: OutsideParts, http: HttpContext): Promise<Response> {
  const given = linkSchema.safeParse(await http.req.json().catch(() => null));
  const opened = given.success ? await openedBy(parts, given.data) : null;
  if (opened === null) return await unusable(parts, http);
  return http.json({ organizationName: opened.organization.name, link: opened.link.id });
}

/** Mails a code to the reviewer’s address, which is said only as far as its reader knows it. */
async function mailCode(parts: OutsideParts, http: HttpContext): Promise<Response> {
  const given = linkSchema.safeParse(await http.req.json().catch(() => null));
  const opened = given.success ? await openedBy(parts, given.data) : null;
  if (!given.success || opened === null) return await unusable(parts, http);
  const { org, link, state } = opened;
  const email = link.email ?? '';
  await parts.services.limits.count('codes-of-review', `${org} ${link.id}`);
  const code = await inTenant(parts.pool, { org }, (sql) =>
    renewCode(sql, org, link.id, given.data.token, nowOf(parts)),
  );
  const reference = referenceOf(state.report.reportId);
  try {
    await parts.services.mailer.send({
      to: email,
      subject: `Your code for ${reference}`,
      text: `Type this code on the page you opened: ${code}\n\nIt is good for ten minutes, for ${reference}. If you did not ask for it, do nothing.\n\nThis message holds no details on purpose.\n`,
    });
  } catch {
    return http.json(NOT_MAILED, 503);
  }
  return http.json({ sentTo: hinted(email) });
}

const NOT_MAILED = refuse(
  'code-not-mailed',
  'The code could not be mailed just now. Try again in a few minutes, or tell whoever asked you.',
);

/** `r…@clinic.example`: enough for its owner, too little for anybody else. */
function hinted(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}\u2026${email.slice(at)}`;
}

const WRONG_CODE = refuse(
  'code-wrong',
  'This code is not right, is older than ten minutes, or was tried too often. Ask for a new one.',
  'code',
);

async function enter(parts: OutsideParts, http: HttpContext): Promise<Response> {
  const given = enterSchema.safeParse(await http.req.json().catch(() => null));
  if (!given.success) return http.json(WRONG_CODE, 403);
  const { organizationId: org, token, code, messageId } = given.data;
  const opened = await openedBy(parts, { organizationId: org, token });
  if (opened === null) return await unusable(parts, http);
  const { id } = opened.link;
  const session = await inTenant(parts.pool, { org }, (sql) =>
    enterCode(sql, org, id, token, code, nowOf(parts)),
  );
  if (session === null) return http.json(WRONG_CODE, 403);
  const asked = { type: 'open-review', messageId, link: id } as const;
  const outcome = await handleAs(parts, org, opened, asked);
  if (isRefusal(outcome)) return await refused(parts, http, outcome);
  setCookie(http, cookieName(parts), session, {
    ...cookieOf(parts, org, id),
    maxAge: Math.floor(SESSION_LIFE / 1000),
  });
  return http.json({ link: id });
}

function cookieName({ services }: OutsideParts): string {
  return services.origin.startsWith('https://') ? '__Secure-needful-review' : 'needful-review';
}

/** Sent to the addresses of this one link: a browser that reviews two incidents mixes nothing up. */
function cookieOf({ services }: OutsideParts, org: OrganizationId, link: MessageId) {
  return {
    path: `/api/review/${org}/${link}`,
    httpOnly: true,
    sameSite: 'Strict',
    secure: services.origin.startsWith('https://'),
  } as const;
}

const NO_SESSION = refuse('no-session', 'Ask for a code to open this, or to open it again after an hour.');

/** The link of the path, where the browser holds its session. */
async function sessionOf(parts: OutsideParts, http: HttpContext): Promise<Opened | null> {
  const [org, link] = [http.req.param('organization') ?? '', http.req.param('link') ?? ''];
  const session = getCookie(http, cookieName(parts));
  if (!isUuid(org) || !isUuid(link) || session === undefined) return null;
  const place = org as OrganizationId;
  const now = nowOf(parts);
  const found = await inTenant(parts.pool, { org: place }, (sql) =>
    findLink(sql, place, linkOfSession(sql, place, link as MessageId, session, now)),
  );
  return found === null ? null : { ...found, org: place };
}

/** What is needed to judge, recorded before it is shown. */
async function look(parts: OutsideParts, http: HttpContext): Promise<Response> {
  const opened = await sessionOf(parts, http);
  if (opened === null) return http.json(NO_SESSION, 401);
  const { org, link, state } = opened;
  const now = nowOf(parts);
  const review = openReview(state, link.id, now);
  if (review === null) return await unusable(parts, http);
  await inTenant(parts.pool, { org }, (sql) => recordOutsideView(sql, org, link.id, now));
  const { sealer } = parts.services.shell;
  const reviewed = await inTenant(parts.pool, { org }, (sql) =>
    readReviewed(sql, sealer, org, link.incident),
  );
  const asked = review.conclusion === null ? 'conclude' : 'check';
  return http.json({ organizationName: opened.organization.name, asked, endsAt: review.endsAt, ...reviewed });
}

async function judge(parts: OutsideParts, http: HttpContext): Promise<Response> {
  const opened = await sessionOf(parts, http);
  if (opened === null) return http.json(NO_SESSION, 401);
  const parsed = judgeSchema.safeParse(await http.req.json().catch(() => null));
  if (!parsed.success) return malformed(http, parsed.error);
  const { asked, texts } = judgement(parsed.data);
  const outcome = await handleAs(parts, opened.org, opened, asked, texts);
  return isRefusal(outcome) ? await refused(parts, http, outcome) : http.json({ kept: true });
}

function judgement(given: z.infer<typeof judgeSchema>): { asked: Asked; texts: TextToKeep[] } {
  const { messageId } = given;
  const typed = prepareText('reviewer-name', given.name);
  const name = typed.pointer;
  if ('agrees' in given) {
    const reason = given.reason === null ? null : prepareText('check-reason', given.reason);
    const { agrees } = given;
    return {
      asked: { type: 'check-conclusion', messageId, agrees, reason: reason?.pointer ?? null, name },
      texts: reason === null ? [typed] : [reason, typed],
    };
  }
  const rationale = prepareText('conclusion-rationale', given.reason);
  const { conclusion, exception } = given;
  return {
    asked: { type: 'sign-conclusion', messageId, conclusion, exception, rationale: rationale.pointer, name },
    texts: [rationale, typed],
  };
}

async function leave(parts: OutsideParts, http: HttpContext): Promise<Response> {
  const opened = await sessionOf(parts, http);
  if (opened === null) return http.json({ left: true });
  const { org, link } = opened;
  await inTenant(parts.pool, { org }, (sql) => endSession(sql, org, link.id));
  deleteCookie(http, cookieName(parts), cookieOf(parts, org, link.id));
  return http.json({ left: true });
}
