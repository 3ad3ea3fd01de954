import { dayIn } from '@needful/shared/domain/calendar.ts';
import { basisOf } from '@needful/shared/domain/disclosures/bases.ts';
import type { DisclosureState } from '@needful/shared/domain/disclosures/disclosure.ts';
import { suspensionOn } from '@needful/shared/domain/disclosures/suspension.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { DisclosureBasisEnum } from './patient-enums.ts';

export const DisclosureType = builder.objectRef<DisclosureState>('Disclosure').implement({
  description:
    'A disclosure that was recorded by hand, without whom it concerned and who received it: an accounting shows that.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('subject', { description: 'Its id.' }),
    basis: t.field({
      type: DisclosureBasisEnum,
      description: 'On what footing.',
      resolve: ({ what }) => (what.is === 'research' ? 'research' : what.basis),
    }),
    label: t.string({
      description: 'The same in words.',
      resolve: ({ what }) =>
        what.is === 'research'
          ? `Research about ${what.individuals} people, by its protocol`
          : basisOf(what.basis).label,
    }),
    dates: t.field({
      type: ['Date'],
      description: 'Each day of it; of research by its protocol the first and the last.',
      resolve: ({ what }) => (what.is === 'research' ? [what.from, what.to] : [...what.dates]),
    }),
    leftOutBy: t.string({
      nullable: true,
      description: 'The paragraph that leaves it out of accountings; null where it is accounted for.',
      resolve: ({ what }) => (what.is === 'research' ? null : basisOf(what.basis).leftOutBy),
    }),
    maySuspend: t.boolean({
      description: 'Whether an agency may ask that it be left out for a time.',
      resolve: ({ what }) => what.is === 'disclosure' && basisOf(what.basis).agency !== null,
    }),
    suspendedThrough: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day an agency’s statement leaves it out; null where none runs.',
      resolve: ({ suspensions }, _args, context) =>
        suspensionOn(suspensions, dayIn(placeOf(context).timeZone, context.now)),
    }),
    isTakenBack: t.boolean({
      description: 'The entry was taken back.',
      resolve: ({ takenBack }) => takenBack !== null,
    }),
  }),
});
