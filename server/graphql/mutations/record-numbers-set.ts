import { isOfPicture, MOST_PICTURES } from '@needful/shared/detect/identifiers/_picture.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import type { KeptPicture } from '@needful/shared/domain/reminders/settings.ts';
import { picturesSchema } from '@needful/shared/wire/reminders.ts';
import { appendRecord } from '../../store/records.ts';
import { changeReminderSettings } from '../../store/reminder-settings.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { actorOf, personOf, placeOf } from '../context.ts';
import { RecordNumberType } from '../types/record-number.ts';
import { resultOf } from '../types/refusal.ts';

const RecordNumberInput = builder.inputType('RecordNumberInput', {
  description: 'A picture of a number, and examples that prove it. The examples are not kept: make them up.',
  fields: (t) => ({
    picture: t.string({ required: true, description: '# is a digit, @ a letter; anything else is itself.' }),
    upTo: t.int({ required: true, description: 'How many more digits may follow: 0 to 8.' }),
    needsWord: t.boolean({ required: true, description: 'Whether a word such as MRN must stand before it.' }),
    hasCheckDigit: t.boolean({ required: true, description: 'Whether it ends with a Luhn check digit.' }),
    is: t.stringList({ required: true, description: 'Made-up numbers that must be found.' }),
    isNot: t.stringList({ required: true, description: 'Other numbers that must not be.' }),
  }),
});

const SeenInput = builder.inputType('RecordNumberSeenInput', {
  description: 'A picture as `recordNumbers` told it.',
  fields: (t) => ({
    picture: t.string({ required: true }),
    upTo: t.int({ required: true }),
    needsWord: t.boolean({ required: true }),
    hasCheckDigit: t.boolean({ required: true }),
  }),
});

const Success = builder
  .objectRef<{ readonly recordNumbers: readonly KeptPicture[] }>('RecordNumbersSetSuccess')
  .implement({
    description: 'It was done.',
    authScopes: { administrator: true },
    fields: (t) => ({
      recordNumbers: t.field({
        type: [RecordNumberType],
        description: 'As they stand now.',
        resolve: ({ recordNumbers }) => [...recordNumbers],
      }),
    }),
  });

type Given = {
  readonly picture: string;
  readonly upTo: number;
  readonly needsWord: boolean;
  readonly hasCheckDigit: boolean;
  readonly is: readonly string[];
  readonly isNot: readonly string[];
};

builder.mutationField('recordNumbersSet', (t) =>
  t.field({
    type: resultOf('RecordNumbersSetResult', Success),
    authScopes: { administrator: true },
    description: `Says how this organization writes its medical record numbers, so that its extensions count them: at most ${MOST_PICTURES}.`,
    args: {
      recordNumbers: t.arg({ type: [RecordNumberInput], required: true }),
      seen: t.arg({ type: [SeenInput], required: true, description: 'As they stood when you read them.' }),
    },
    resolve: async (_root, { recordNumbers: given, seen }, context) => {
      const pictures = parsed(
        picturesSchema,
        given.map(({ picture, upTo, needsWord, hasCheckDigit }) => ({
          ...{ picture, upTo, needsWord, hasCheckDigit },
        })),
        'recordNumbers',
      );
      if (isRefusal(pictures)) return pictures;
      const unproven = given.map((one, index) => unprovenIn(one, index)).find((one) => one !== null);
      if (unproven != null) return unproven;
      const { org } = placeOf(context);
      const by = { person: personOf(context), at: context.now };
      const done = await inTenant(context.pool, { org, person: by.person }, async (sql) => {
        const kept = await changeReminderSettings(sql, org, by, (settings) =>
          isSame(settings.recordNumbers ?? [], seen) ? { ...settings, recordNumbers: pictures } : STALE,
        );
        if (isRefusal(kept)) return kept;
        await appendRecord(sql, org, {
          ...{ type: 'record-numbers-set', pictures: pictures.length },
          ...{ actor: actorOf(context), at: context.now },
        });
        return null;
      });
      return done ?? { recordNumbers: pictures };
    },
  }),
);

const STALE = refuse(
  'record-numbers-changed',
  'Somebody changed how record numbers are written since you read it. Load the page again and look, then set it. Nothing was changed.',
  'seen',
);

function isSame(kept: readonly KeptPicture[], seen: readonly KeptPicture[]): boolean {
  const spelled = (all: readonly KeptPicture[]) =>
    all
      .map(({ picture, upTo, needsWord, hasCheckDigit }) =>
        [picture, upTo, needsWord, hasCheckDigit].join(' '),
      )
      .join('\n');
  return spelled(kept) === spelled(seen);
}

/** What an example says against its picture; null where all of them agree. */
function unprovenIn({ is, isNot, ...picture }: Given, index: number): Refusal | null {
  const field = `recordNumbers.${index}`;
  const found = (text: string) => isOfPicture({ ...picture, picture: picture.picture.trim() }, text.trim());
  if (is.length === 0 || isNot.length === 0)
    return refuse(
      'example-missing',
      'Give at least one made-up number that must be found, and one other number that must not.',
      field,
    );
  if (!is.every(found))
    return refuse(
      'example-not-found',
      `A number that must be found is not, by ${picture.picture}. Correct the picture or the example.`,
      `${field}.is`,
    );
  return isNot.some(found)
    ? refuse(
        'example-found',
        `A number that must not be found is, by ${picture.picture}. Make the picture narrower.`,
        `${field}.isNot`,
      )
    : null;
}
