import type { Instant, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { outsideRefusals } from '@needful/shared/domain/outside/refusals.ts';
import { type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import type pg from 'pg';
import type { z } from 'zod';
import { type Answer, type Asked, handleIncident, type Shell } from '../handle/incident.ts';
import type { Limits } from '../limits/limits.ts';
import type { Mailer } from '../mail/mailer.ts';
import { loadIncident } from '../store/incidents.ts';
import type { OutsideLink } from '../store/outside-links.ts';
import type { TextToKeep } from '../store/sealed-texts.ts';
import type { Sql } from '../store/tenant.ts';
import type { AddressOf } from './address.ts';
import type { HttpContext } from './guessed.ts';
import { countAsked, type Handler, orTooOften } from './public-door.ts';

export type OutsideParts = {
  readonly pool: pg.Pool;
  readonly now: () => Date;
  readonly addressOf: AddressOf;
  readonly services: {
    readonly shell: Shell;
    readonly limits: Limits;
    readonly mailer: Mailer;
    readonly origin: string;
  };
};

/** Counts every question, and answers one too many with how long to wait. */
export function outsideDoor(handle: Handler<OutsideParts>): Handler<OutsideParts> {
  return orTooOften(
    async (parts, http) => {
      await countAsked(parts, http, 'page-of-network');
      return await handle(parts, http);
    },
    (seconds) => `This was asked too often. Nothing was changed. Try again in ${seconds} seconds.`,
  );
}

/** The one answer to a link that opens nothing. Counted: 192 bits are not guessed at this pace. */
export async function unusable(parts: OutsideParts, http: HttpContext): Promise<Response> {
  await countAsked(parts, http, 'page-misses-of-network');
  return http.json(outsideRefusals.linkUnusable(), 404);
}

export function nowOf({ now }: OutsideParts): Instant {
  return now().toISOString() as Instant;
}

export function malformed(http: HttpContext, error: z.ZodError): Response {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  const message = `${field} ${issue?.message ?? 'is malformed'}. Nothing was changed; correct it and send it again.`;
  return http.json(refuse('malformed', message, field), 400);
}

export type Found = {
  readonly link: OutsideLink;
  readonly state: IncidentState;
  readonly organization: { readonly name: string; readonly timeZone: string };
};

/** What a link is about, as it stands now. @param find looks the link up; null is answered with null */
export async function findLink(
  sql: Sql,
  org: OrganizationId,
  find: Promise<OutsideLink | null>,
): Promise<Found | null> {
  const link = await find;
  if (link === null) return null;
  const [state, [row]] = await Promise.all([
    loadIncident(sql, org, link.incident),
    sql.query<{ name: string; timeZone: string }>({
      text: 'select name, time_zone as "timeZone" from needful.organization where id = $1',
      values: [org],
    }),
  ]);
  if (state === null || row === undefined) throw new Error('A link stands for an incident without a history');
  return { link, state, organization: row };
}

/** Gives a command as whoever holds the link. */
export async function handleAs(
  parts: OutsideParts,
  org: OrganizationId,
  { link, organization }: Pick<Found, 'link' | 'organization'>,
  asked: Asked,
  texts: readonly TextToKeep[] = [],
): Promise<Answer> {
  const actor = { kind: 'outside', link: link.id } as const;
  const given = { org, timeZone: organization.timeZone, actor, now: nowOf(parts) };
  return await handleIncident(parts.services.shell, {
    given,
    target: { incidentId: link.incident },
    asked,
    texts,
  });
}

/** A refusal as these doors answer it: what says nothing about the link is the sender’s to correct. */
export async function refused(parts: OutsideParts, http: HttpContext, refusal: Refusal): Promise<Response> {
  if (refusal.code === 'link-unusable') return await unusable(parts, http);
  return http.json(refusal, 409);
}
