import { isTimeZone } from '@needful/shared/domain/calendar.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { type Preference, setPreference } from '../../store/mail-settings.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { MyMailType, myMail } from '../types/my-mail.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('mailPreferenceSet', (t) =>
  t.field({
    type: resultOf('MailPreferenceSetResult', successOf('MailPreferenceSetSuccess', 'myMail', MyMailType)),
    authScopes: { member: true },
    description: 'Says when I want mail of this organization. What it marks as urgent comes at any hour.',
    args: {
      timeZone: t.arg.string({ description: 'IANA name; the organization\u2019s where it is left out.' }),
      quietFrom: t.arg.string({ description: 'HH:MM of 24 hours; without both, every hour will do.' }),
      quietUntil: t.arg.string({ description: 'HH:MM of 24 hours.' }),
      digest: t.arg.boolean({ required: true }),
    },
    resolve: async (_root, args, context) => {
      const { org } = placeOf(context);
      const person = personOf(context);
      const preference = preferenceIn(args);
      if (isRefusal(preference)) return preference;
      return await inTenant(context.pool, { org, person }, async (sql) => {
        await setPreference(sql, org, person, preference);
        return await myMail(sql, org, person);
      });
    },
  }),
);

type Given = {
  readonly timeZone?: string | null | undefined;
  readonly quietFrom?: string | null | undefined;
  readonly quietUntil?: string | null | undefined;
  readonly digest: boolean;
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function preferenceIn({ timeZone, quietFrom: from, quietUntil: until, digest }: Given): Preference | Refusal {
  if (timeZone != null && !isTimeZone(timeZone))
    return refuse('no-time-zone', 'That is no time zone. Write it as America/Chicago.', 'timeZone');
  if ((from == null) !== (until == null))
    return refuse('quiet-unfinished', 'Quiet hours have a beginning and an end. Give both.', 'quietUntil');
  if (from == null || until == null) return { timeZone: timeZone ?? null, quiet: null, digest };
  if (!TIME.test(from) || !TIME.test(until))
    return refuse('no-time', 'Write a time as 20:00, from 00:00 to 23:59.', 'quietFrom');
  if (from === until)
    return refuse('quiet-always', 'They end when they begin. Choose another end, or none.', 'quietUntil');
  return { timeZone: timeZone ?? null, quiet: { from, until }, digest };
}
