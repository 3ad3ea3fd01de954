import { SITE_STEPS } from '@needful/shared/domain/sites/decide.ts';
import { SITE_REASONS } from '@needful/shared/domain/sites/events.ts';
import { inWords } from '@needful/shared/sites/_in-words.ts';
import { parseSiteProfile } from '@needful/shared/wire/site-profile.ts';
import { type DeskSite, type DeskVersion, SITE_STATES } from '../../read/sites.ts';
import { builder } from '../builder.ts';
import { valuesOf } from './enums.ts';

const MANAGERS = { $any: { officer: true, administrator: true } } as const;

const SiteStateEnum = builder.enumType('SiteState', {
  description: 'How a site is read: proven on the running site, not proven, off, or by nothing yet.',
  values: valuesOf(SITE_STATES),
});
const SiteStepEnum = builder.enumType('SiteStep', {
  description:
    'What a version says: a profile, that the site is off, or that it is read as it comes with Needful.',
  values: valuesOf(SITE_STEPS),
});
export const SiteReasonEnum = builder.enumType('SiteReason', {
  description: 'Why a site was switched, or an earlier version put back.',
  values: valuesOf(SITE_REASONS),
});

const SiteVersionType = builder.objectRef<DeskVersion>('SiteVersion').implement({
  description: 'One version of how a site is read. What it says never changes.',
  authScopes: MANAGERS,
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Counted from 1.' }),
    step: t.expose('step', { type: SiteStepEnum, description: 'What it says.' }),
    isInForce: t.exposeBoolean('isInForce', { description: 'Whether extensions read by it now.' }),
    isWaiting: t.exposeBoolean('isWaiting', { description: 'Whether it waits for a second person.' }),
    isMine: t.exposeBoolean('isMine', {
      description: 'Whether the person who asks published it, and so cannot approve it.',
    }),
    says: t.stringList({
      description: 'What it does on a page, in plain sentences.',
      resolve: ({ body }) => [...wordsOf(body)],
    }),
    body: t.exposeString('body', { nullable: true, description: 'The profile as JSON.' }),
    digest: t.exposeString('digest', { nullable: true, description: 'sha256 of the profile, in hex.' }),
    matches: t.stringList({
      description: 'Where it speaks from its approval on.',
      resolve: ({ matches }) => [...matches],
    }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'When it was published.',
      resolve: ({ publishedAt }) => publishedAt,
    }),
    publishedByName: t.exposeString('publishedByName', {
      nullable: true,
      description: 'By whom; null: the operator of the server.',
    }),
    approvedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it came into force; null: it never did.',
      resolve: ({ approvedAt }) => approvedAt,
    }),
    approvedByName: t.exposeString('approvedByName', { nullable: true, description: 'Who approved it.' }),
    reason: t.expose('reason', { type: SiteReasonEnum, nullable: true, description: 'Why, of a switch.' }),
  }),
});

export const DeskSiteType = builder.objectRef<DeskSite>('DeskSite').implement({
  description: 'How one site is read in this organization.',
  authScopes: MANAGERS,
  fields: (t) => ({
    siteId: t.exposeString('site', { description: 'Id of the profile.' }),
    title: t.string({
      description: 'What it is called.',
      resolve: ({ profile, site }) => profile?.title ?? site,
    }),
    isBundled: t.exposeBoolean('isBundled', { description: 'Whether a profile comes with Needful.' }),
    state: t.expose('state', { type: SiteStateEnum, description: 'How it is read now.' }),
    unproven: t.string({
      nullable: true,
      description: 'What a profile that was never run is based on.',
      resolve: ({ profile }) => profile?.unproven ?? null,
    }),
    says: t.stringList({
      description: 'What is read, in plain sentences.',
      resolve: ({ profile }) => (profile === null ? [] : [...inWords(profile)]),
    }),
    matches: t.stringList({
      description: 'Where the organization has it speak.',
      resolve: ({ matches }) => [...matches],
    }),
    blind: t.stringList({
      description: 'What nobody could read there in the last thirty days.',
      resolve: ({ blind }) => [...blind],
    }),
    versions: t.field({
      type: [SiteVersionType],
      description: 'Newest first; none where it is read as it comes with Needful.',
      resolve: ({ versions }) => [...versions],
    }),
  }),
});

function wordsOf(body: string | null): readonly string[] {
  if (body === null) return [];
  const profile = parseSiteProfile(JSON.parse(body));
  return profile === null ? [] : inWords(profile);
}
