import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import type { BlindSpot } from '../../store/site-readings.ts';
import { builder } from '../builder.ts';

export const BlindSpotType = builder.objectRef<BlindSpot>('BlindSpot').implement({
  description: 'What a site profile could not read on some computers, in counts without a person.',
  authScopes: { $any: { officer: true, administrator: true } },
  fields: (t) => ({
    site: t.exposeString('site', { description: 'Id of the profile.' }),
    version: t.exposeString('version', { description: 'Its version.' }),
    fact: t.exposeString('fact', { description: 'What it means to read; `page` is the page itself.' }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day since when nobody could read it; null where some could.',
      resolve: ({ since }) => since as CalendarDate | null,
    }),
    could: t.exposeInt('could', { description: 'How often it could be read in the last 30 days.' }),
    couldNot: t.exposeInt('couldNot', { description: 'How often it could not.' }),
  }),
});
