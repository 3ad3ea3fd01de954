import { MARK_COLOURS, MARK_CREATURES } from '@needful/shared/look/mark-words.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Mark } from '../messages/_answers.ts';
import { announceChange } from './changed.ts';
import { readEnrolment } from './enrolment.ts';
import { ownerOf, readSession } from './session.ts';

const LONGEST_WORDS = 24;
/** Words of a person's own: letters, digits and blanks, since a page is where they are drawn. */
export const ownWordsSchema = z
  .string()
  .trim()
  .min(3)
  .max(LONGEST_WORDS)
  .regex(/^[\p{L}\d][\p{L}\d ]*$/u);

/** Half of a picture of five by five cells that is the same from both sides: a bit a cell. */
const BITS = 15;
const keptSchema = z.object({
  words: ownWordsSchema,
  cells: z
    .int()
    .min(1)
    .max(2 ** BITS - 1),
});
type Kept = z.infer<typeof keptSchema>;

/**
 * The mark of whoever is signed in, or of this computer where nobody is: words and a picture that stand on all that is
 * ours in a page, where no page can read them. Made by chance at the first look, kept here and told to no server.
 */
export async function readMark(): Promise<Mark> {
  const name = await nameOfMark();
  return await navigator.locks.request(name, async () => {
    const kept = keptSchema.safeParse((await browser.storage.local.get(name))[name]).data;
    if (kept !== undefined) return asMark(kept);
    const made = draw();
    await browser.storage.local.set({ [name]: made });
    return asMark(made);
  });
}

/** Another mark: by chance, or with words of one's own and a new picture. */
export async function changeMark(words: string | null): Promise<Mark> {
  const name = await nameOfMark();
  const made = draw();
  const changed = words === null ? made : { ...made, words: ownWordsSchema.parse(words) };
  await navigator.locks.request(name, () => browser.storage.local.set({ [name]: changed }));
  announceChange();
  return asMark(changed);
}

/** On a shared computer each person has their own. */
async function nameOfMark(): Promise<string> {
  const session = await readSession();
  return `mark:${session === null ? ((await readEnrolment())?.organizationId ?? 'nobody') : ownerOf(session)}`;
}

function draw(): Kept {
  const [colour = 0, creature = 0, cells = 0] = crypto.getRandomValues(new Uint32Array(3));
  const word = (words: readonly string[], by: number) => words[by % words.length] ?? '';
  return {
    words: `${word(MARK_COLOURS, colour)} ${word(MARK_CREATURES, creature)}`,
    cells: 1 + (cells % (2 ** BITS - 1)),
  };
}

/** The picture as the path of an SVG that is five wide and five high. */
function asMark({ words, cells }: Kept): Mark {
  let picture = '';
  for (let bit = 0; bit < BITS; bit++) {
    if ((cells & (1 << bit)) === 0) continue;
    const [x, y] = [bit % 3, Math.floor(bit / 3)];
    for (const column of new Set([x, 4 - x])) picture += `M${column} ${y}h1v1h-1z`;
  }
  return { words, picture };
}
