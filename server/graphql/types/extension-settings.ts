import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { heldOutOn, modeOf, type ReminderSettings } from '@needful/shared/domain/reminders/settings.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import type { Reminding } from '@needful/shared/wire/reminders.ts';
import { BUILD_VERSION } from '../../build-version.ts';
import { openHashKey } from '../../keys/organization-keys.ts';
import { snippetsFor } from '../../read/snippets.ts';
import { settingsIn } from '../../store/reminder-settings.ts';
import { siteMatches, sitesInForce } from '../../store/site-profiles.ts';
import { readInTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { SnippetInUseType } from './snippet-in-use.ts';

const SiteAssignment = builder.objectRef<{ profile: string; matches: string[] }>('SiteAssignment').implement({
  description: 'Where a site profile speaks in this organization.',
  authScopes: { submitter: true },
  fields: (t) => ({
    profile: t.exposeString('profile', { description: 'Id of the site profile.' }),
    matches: t.exposeStringList('matches', { description: 'Browser match patterns.' }),
  }),
});

const PublishedProfile = builder
  .objectRef<{ id: string; version: number; body: string | null }>('PublishedProfile')
  .implement({
    description: 'A site profile that the organization published: data in a closed vocabulary, never code.',
    authScopes: { submitter: true },
    fields: (t) => ({
      id: t.exposeString('id', { description: 'Its id; it takes the place of a profile of the same id.' }),
      version: t.exposeInt('version', { description: 'Counted from 1.' }),
      body: t.exposeString('body', {
        nullable: true,
        description: 'The profile as JSON, which the extension checks again; null: switched off.',
      }),
    }),
  });

const NEWEST = { orderBy: { version: 'desc' }, take: 1 } as const;

function remindingOf(settings: ReminderSettings, today: CalendarDate): Reminding {
  const { cap, quietRoles, directory, recordNumbers = [] } = settings;
  return {
    ...{ cap, quietRoles: [...quietRoles] },
    simulated: Object.keys(reminders).filter((rule) => modeOf(settings, rule) === 'simulated'),
    holdOuts: [...heldOutOn(settings, today)],
    recordNumbers: [...recordNumbers],
    directory: {
      own: [...directory.own],
      partners: [...directory.partners],
      faxes: [...directory.faxes],
      colleagues: [...directory.colleagues],
    },
  };
}

/** What an extension of this organization works with. */
export const ExtensionSettingsType = builder.prismaObject('Organization', {
  variant: 'ExtensionSettings',
  description: 'What an extension of this organization works with.',
  authScopes: { submitter: true },
  fields: (t) => ({
    organizationId: t.exposeID('id', { description: 'The organization, as it stands in the URL.' }),
    organizationName: t.exposeString('name', { description: 'Its name.' }),
    hashKey: t.string({
      description: 'Key with which recipients and message references are hashed; base64url of 32 bytes.',
      select: { hashKey: true },
      resolve: ({ hashKey }, _args, context) => openHashKey(context.sealer, placeOf(context).org, hashKey),
    }),
    sites: t.field({
      type: [SiteAssignment],
      description: 'Where it may speak.',
      resolve: async (_organization, _args, context) => {
        const { org } = placeOf(context);
        const matches = await readInTenant(context.pool, { org }, (sql) => siteMatches(sql, org));
        return [...matches].map(([profile, all]) => ({ profile, matches: [...all] }));
      },
    }),
    profiles: t.field({
      type: [PublishedProfile],
      description:
        'What the organization says of sites: the version in force of each, or that it is switched off.',
      resolve: async (_organization, _args, context) => {
        const { org } = placeOf(context);
        const current = await readInTenant(context.pool, { org }, (sql) => sitesInForce(sql, org));
        return current
          .filter(({ step }) => step !== 'bundled')
          .map(({ site, version, body }) => ({ id: site, version, body }));
      },
    }),
    describesSites: t.boolean({
      description: 'Whether I may describe a site: the extension offers its inspector then.',
      resolve: (_organization, _args, context) => placeOf(context).roles.includes('administrator'),
    }),
    snippets: t.field({
      type: [SnippetInUseType],
      description: 'The snippets in use that are meant for me, each in the language that suits me best.',
      args: {
        languages: t.arg.stringList({
          description: 'Language tags, the preferred one first; without any, the organization’s own.',
        }),
      },
      resolve: async (_organization, { languages }, context) => {
        const { org, roles } = placeOf(context);
        const person = context.asker.person?.id ?? null;
        const reader = { person, roles, languages: (languages ?? []).slice(0, 20) };
        return await readInTenant(context.pool, { org }, (sql) => snippetsFor(sql, org, reader));
      },
    }),
    reminders: t.stringList({
      description: 'Ids of the reminder rules that may speak.',
      select: { reminderSettings: NEWEST },
      resolve: ({ reminderSettings: [newest] }) => {
        const settings = settingsIn(newest?.body);
        return Object.keys(reminders).filter((rule) => modeOf(settings, rule) === 'on');
      },
    }),
    reminding: t.string({
      description:
        'How the organization wants to be reminded: rules that are simulated, the day\u2019s cap, quiet roles, approved hold-outs and whom it writes to, as JSON that the extension checks.',
      select: { reminderSettings: NEWEST },
      resolve: ({ reminderSettings: [newest] }, _args, context) =>
        JSON.stringify(remindingOf(settingsIn(newest?.body), dayIn(placeOf(context).timeZone, context.now))),
    }),
    version: t.string({ description: 'Version of the server.', resolve: () => BUILD_VERSION }),
  }),
});
