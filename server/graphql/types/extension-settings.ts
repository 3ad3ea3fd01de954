import { reminders } from '@needful/shared/reminders/index.generated.ts';
import { BUILD_VERSION } from '../../build-version.ts';
import { openHashKey } from '../../keys/organization-keys.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';

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
      select: { sites: { orderBy: { id: 'asc' } } },
      resolve: ({ sites }) =>
        [...new Set(sites.map((site) => site.profile))].map((profile) => ({
          profile,
          matches: sites.filter((site) => site.profile === profile).map((site) => site.match),
        })),
    }),
    profiles: t.field({
      type: [PublishedProfile],
      description: 'The newest version of each site profile that the organization published.',
      select: {
        siteProfiles: {
          distinct: ['profileId'],
          orderBy: [{ profileId: 'asc' }, { version: 'desc' }],
        },
      },
      resolve: ({ siteProfiles }) =>
        siteProfiles.map(({ profileId, version, body }) => ({ id: profileId, version, body })),
    }),
    snippets: t.relation('snippets', {
      description: 'Approved snippets in force, newest version first.',
      query: {
        where: { approvedAt: { not: null }, retiredAt: null },
        orderBy: [{ snippetId: 'asc' }, { version: 'desc' }],
      },
    }),
    reminders: t.stringList({
      description: 'Ids of the reminder rules that may speak.',
      resolve: () => Object.keys(reminders),
    }),
    version: t.string({ description: 'Version of the server.', resolve: () => BUILD_VERSION }),
  }),
});
