import { addDays, dayIn } from '@needful/shared/domain/calendar.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import type { SiteCommand } from '@needful/shared/domain/sites/decide.ts';
import { profileIdSchema } from '@needful/shared/wire/site-profile-id.ts';
import { handleSite } from '../handle/site.ts';
import { type DeskSite, readSites } from '../read/sites.ts';
import { inTenant } from '../store/tenant.ts';
import { parsed } from './command.ts';
import { type Context, personOf, placeOf } from './context.ts';

/** Days looked back for what could not be read, today counted. */
const DAYS = 30;

export async function sitesOf(context: Context): Promise<readonly DeskSite[]> {
  const { org, timeZone } = placeOf(context);
  const person = personOf(context);
  const since = addDays(dayIn(timeZone, context.now), 1 - DAYS);
  return await inTenant(context.pool, { org, person }, (sql) => readSites(sql, org, { person, since }));
}

/** Hands what somebody asks of a site to `handle`. @returns the site as it then stands */
export async function siteCommand(
  context: Context,
  given: string,
  command: SiteCommand,
  body: string | null = null,
): Promise<DeskSite | Refusal> {
  const site = parsed(profileIdSchema, given, 'site');
  if (isRefusal(site)) return site;
  const who = { org: placeOf(context).org, by: personOf(context), now: context.now };
  const done = await handleSite(context.pool, who, site, command, body);
  if (isRefusal(done)) return done;
  const found = (await sitesOf(context)).find((one) => one.site === site);
  if (found === undefined) throw new Error('A site that was written cannot be read');
  return found;
}
