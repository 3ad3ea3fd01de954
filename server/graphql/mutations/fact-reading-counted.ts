import { dayIn } from '@needful/shared/domain/calendar.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { isSiteFact, SITE_FACTS } from '@needful/shared/domain/site-facts.ts';
import { idSchema } from '@needful/shared/wire/report.ts';
import { countSiteReadings, type SiteReading } from '../../store/site-readings.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { placeOf } from '../context.ts';
import { countAsker } from '../limited.ts';
import { resultOf } from '../types/refusal.ts';

const Success = builder.objectRef<{ counted: boolean }>('FactReadingCountedSuccess').implement({
  description: 'It was counted.',
  authScopes: { submitter: true },
  fields: (t) => ({ counted: t.exposeBoolean('counted', { description: 'Always true.' }) }),
});

builder.mutationField('factReadingCounted', (t) =>
  t.field({
    type: resultOf('FactReadingCountedResult', Success),
    authScopes: { submitter: true },
    description:
      'Counts for the day what a site profile could read and what it could not. No person, no computer and no page is kept.',
    args: {
      site: t.arg.string({ required: true, description: 'Id of the profile.' }),
      version: t.arg.string({ required: true, description: 'Its version.' }),
      could: t.arg.stringList({ required: true, description: 'What could be read.' }),
      couldNot: t.arg.stringList({ required: true, description: 'What could not.' }),
    },
    resolve: async (_root, args, context) => {
      await countAsker(context, 'cards-of-sender');
      const readings = readingsIn(args);
      if (isRefusal(readings)) return readings;
      const { org, timeZone } = placeOf(context);
      const day = dayIn(timeZone, context.now);
      await inTenant(context.pool, { org }, (sql) => countSiteReadings(sql, org, day, readings));
      return { counted: true };
    },
  }),
);

const VERSION = /^[a-z\d][a-z\d.]{0,19}$/;

type Given = {
  readonly site: string;
  readonly version: string;
  readonly could: readonly string[];
  readonly couldNot: readonly string[];
};

/** Words that this server knows and nothing else; each once. */
function readingsIn({ site, version, could, couldNot }: Given): readonly SiteReading[] | Refusal {
  const id = parsed(idSchema, site, 'site');
  if (isRefusal(id)) return id;
  if (!VERSION.test(version))
    return refuse('unknown-version', 'This is no version of a profile. Update the extension.', 'version');
  const facts = [...could, ...couldNot];
  const known = facts.every(isSiteFact) && new Set(facts).size === facts.length;
  if (!known || facts.length === 0)
    return refuse(
      'unknown-facts',
      `Name each of these at most once: ${Object.keys(SITE_FACTS).join(', ')}.`,
      'could',
    );
  return facts.map((fact, at) => ({ site: id, version, fact, could: at < could.length }));
}
