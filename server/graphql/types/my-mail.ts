import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { feedSince } from '../../store/calendar-feeds.ts';
import { type Preference, preferenceOfMember } from '../../store/mail-settings.ts';
import type { Sql } from '../../store/tenant.ts';
import { builder } from '../builder.ts';

type MyMail = Preference & { readonly feedSince: Date | null };

export async function myMail(sql: Sql, org: OrganizationId, person: PersonId): Promise<MyMail> {
  const preference = await preferenceOfMember(sql, org, person);
  return { ...preference, feedSince: await feedSince(sql, org, person) };
}

export const MyMailType = builder.objectRef<MyMail>('MyMail').implement({
  description: 'When I want mail of this organization.',
  authScopes: { member: true },
  fields: (t) => ({
    timeZone: t.exposeString('timeZone', {
      nullable: true,
      description: 'IANA time zone of my quiet hours; null for the organization\u2019s.',
    }),
    quietFrom: t.string({
      nullable: true,
      description: 'When they begin, HH:MM; null without.',
      resolve: ({ quiet }) => quiet?.from ?? null,
    }),
    quietUntil: t.string({
      nullable: true,
      description: 'When they end, HH:MM.',
      resolve: ({ quiet }) => quiet?.until ?? null,
    }),
    digest: t.exposeBoolean('digest', { description: 'Whether a digest comes each morning that has one.' }),
    calendarSince: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when my calendar has its present address; null without one.',
      resolve: ({ feedSince: since }) => since,
    }),
  }),
});
