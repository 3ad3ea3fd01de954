import { createHash } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { isRefusal, refuse } from '@needful/shared/domain/refusal.ts';
import { followSchema, openSchema, saySchema, webReportSchema } from '@needful/shared/wire/web-report.ts';
import { Hono } from 'hono';
import type { z } from 'zod';
import { type Asked, handleIncident, type Shell } from '../handle/incident.ts';
import { reportCommand } from '../handle/report-command.ts';
import type { LimitName, Limits } from '../limits/limits.ts';
import { readFollowed } from '../read/followed.ts';
import { reportOfCode } from '../store/report-codes.ts';
import { isReportLink } from '../store/report-links.ts';
import { prepareText, type TextToKeep } from '../store/sealed-texts.ts';
import { inTenant, readInTenant } from '../store/tenant.ts';
import { guessed, type HttpContext } from './guessed.ts';
import type { JoinParts } from './join-routes.ts';
import { countAsked, type Handler, orTooOften } from './public-door.ts';

export type ReportParts = JoinParts & {
  readonly services: { readonly shell: Shell; readonly limits: Limits };
};

/**
 * The report page's four questions. Plain routes and no third kind of asker in GraphQL: what an unknown person may
 * ask is these four and can be read here, where a new asker would have to be refused at every field of the schema.
 */
export function reportRoutes(parts: ReportParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.post('/api/report/open', (http) => again(openPage)(parts, http));
  app.post('/api/report/send', (http) => again(keepReport)(parts, http));
  app.post('/api/report/follow', guessed(parts, 'following', 404, counted(follow)));
  app.post('/api/report/say', guessed(parts, 'saying', 404, counted(say)));
  return app;
}

const NO_PAGE = {
  code: 'link-unusable',
  message:
    'This link is not in use any more, or was copied incompletely. Ask your Privacy Officer for the new one, or report in person.',
} as const;

const NO_REPORT = {
  code: 'code-unknown',
  message: 'No report here has this code. Compare it with what you wrote down, letter by letter.',
} as const;

function counted(handle: Handler<ReportParts>): Handler<ReportParts> {
  return again(async (parts, http) => {
    await countAsked(parts, http, 'page-of-network');
    return await handle(parts, http);
  });
}

function again(handle: Handler<ReportParts>): Handler<ReportParts> {
  return orTooOften(
    handle,
    (seconds) =>
      `Too much was sent at once. Nothing is lost: leave this page open, and it sends again in ${seconds} seconds.`,
  );
}

/** What `setReportLink` makes: 24 random bytes. */
const LINK = /^[\w-]{32}$/;

/**
 * Whether this is the organization's link. Wrong ones are counted apart and close nothing to who has the right one:
 * its 192 bits are not guessed, and whoever could close the page to a network would silence everybody behind it. What
 * is no link at all does not reach the database; the others cost it one row by its key.
 */
async function opens(parts: ReportParts, http: HttpContext, org: OrganizationId, link: string) {
  const isLink =
    LINK.test(link) && (await readInTenant(parts.pool, { org }, (sql) => isReportLink(sql, org, link)));
  await countAsked(parts, http, isLink ? 'page-of-network' : 'page-misses-of-network');
  return isLink;
}

async function openPage(parts: ReportParts, http: HttpContext): Promise<Response> {
  const given = openSchema.safeParse(await http.req.json().catch(() => null));
  if (!given.success) return http.json(NO_PAGE, 404);
  const { organizationId: org, link } = given.data;
  if (!(await opens(parts, http, org, link))) return http.json(NO_PAGE, 404);
  return await readInTenant(parts.pool, { org }, async (sql) => {
    const [row] = await sql.query<{ name: string }>({
      text: 'select name from needful.organization where id = $1',
      values: [org],
    });
    return http.json({ organizationName: row?.name });
  });
}

async function keepReport(parts: ReportParts, http: HttpContext): Promise<Response> {
  const parsed = webReportSchema.safeParse(await http.req.json().catch(() => null));
  if (!parsed.success) return malformed(http, parsed.error);
  const given = parsed.data;
  const { organizationId: org, reportId } = given;
  if (!(await opens(parts, http, org, given.link))) return http.json(NO_PAGE, 404);
  await countFor(parts, 'page-of-organization', org);
  const { commands, texts } = commandsOf(given);
  const outcome = await handleAs(parts, given, { reportId }, commands, texts);
  if (isRefusal(outcome)) return http.json(outcome, 409);
  return http.json({ reference: referenceOf(reportId), receivedAt: outcome.reportedAt });
}

type Given = z.infer<typeof webReportSchema>;

/** The report and what was said with it: kept together or not at all. */
function commandsOf({ reportId, kind, noticedAt, occurredOn, reporter, sentAt, ...said }: Given) {
  const report = {
    reportId,
    kind,
    door: 'web-page',
    place: null,
    noticedAt,
    occurredOn,
    facts: {},
    ...(reporter?.confidential === true ? { confidential: true as const } : {}),
  } as const;
  const contact = reporter === null ? null : `${reporter.name}\n${reporter.reach}`;
  const first = reportCommand(report, sentAt, { contact });
  const note = said.note === null ? null : prepareText('details-note', said.note);
  const isMore = note !== null || Object.keys(said.answers).length > 0;
  const details = {
    type: 'add-details',
    messageId: said.messageId,
    answers: said.answers,
    note: note?.pointer ?? null,
  } as const;
  return {
    commands: isMore ? [first.asked, details] : [first.asked],
    texts: note === null ? first.texts : [...first.texts, note],
  };
}

async function follow({ pool, services }: ReportParts, http: HttpContext): Promise<Response> {
  const given = followSchema.safeParse(await http.req.json().catch(() => null));
  if (!given.success) return http.json(NO_REPORT, 404);
  const { organizationId: org, code } = given.data;
  const { sealer } = services.shell;
  const followed = await inTenant(pool, { org }, (sql) => readFollowed(sql, sealer, org, hashOf(code)));
  return followed === null ? http.json(NO_REPORT, 404) : http.json(followed);
}

/** An answer, or something more, from whoever holds the code. */
async function say(parts: ReportParts, http: HttpContext): Promise<Response> {
  const parsed = saySchema.safeParse(await http.req.json().catch(() => null));
  if (!parsed.success) return malformed(http, parsed.error);
  const { organizationId: org, code, messageId, questionId } = parsed.data;
  const report = await inTenant(parts.pool, { org }, (sql) => reportOfCode(sql, org, hashOf(code)));
  if (report === null) return http.json(NO_REPORT, 404);
  await countFor(parts, 'page-of-organization', org);
  const text = prepareText(questionId === null ? 'details-note' : 'answer', parsed.data.text);
  const asked =
    questionId === null
      ? ({ type: 'add-details', messageId, answers: {}, note: text.pointer } as const)
      : ({ type: 'answer', messageId, questionId, text: text.pointer } as const);
  const by = { organizationId: org, code, reportId: report.reportId };
  const outcome = await handleAs(parts, by, { reportId: report.reportId }, [asked], [text]);
  return isRefusal(outcome) ? http.json(outcome, 409) : http.json({ kept: true });
}

/** Gives the commands as whoever sent that report, for whom its code speaks. */
async function handleAs(
  { services, pool, now }: ReportParts,
  { organizationId: org, code, reportId }: Pick<Given, 'organizationId' | 'code' | 'reportId'>,
  target: { readonly reportId: Given['reportId'] },
  commands: readonly Asked[],
  texts: readonly TextToKeep[],
) {
  const timeZone = await inTenant(pool, { org }, async (sql) => {
    const [row] = await sql.query<{ time_zone: string }>({
      text: 'select time_zone from needful.organization where id = $1',
      values: [org],
    });
    return row?.time_zone ?? 'UTC';
  });
  const actor = { kind: 'web', reportId } as const;
  const given = { org, timeZone, actor, now: now().toISOString() as Instant, codeHash: hashOf(code) };
  return await handleIncident(services.shell, { given, target, asked: commands, texts });
}

async function countFor({ services }: ReportParts, name: LimitName, org: OrganizationId): Promise<void> {
  await services.limits.count(name, org);
}

function malformed(http: HttpContext, error: z.ZodError): Response {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  const message = `${field} ${issue?.message ?? 'is malformed'}. Nothing was kept; correct it and send it again.`;
  return http.json(refuse('malformed', message, field), 400);
}

/** A code has 100 random bits: no dictionary holds it, so its plain hash is enough. */
function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
