import { ACTS } from '@needful/shared/domain/incident/report.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Draft } from './draft.ts';

const text = z.string().max(1_000);
const pointed = z.object({ selector: text, from: z.string().max(40) });
const draftsSchema = z
  .array(
    z.object({
      ...{ site: text, title: text, system: z.enum(['webmail', 'ehr']), origin: text, recognisedBy: text },
      acts: z
        .array(
          z.object({
            act: z.enum(ACTS),
            ...{ path: text, hash: text, shownBy: text, trigger: text, beside: text },
            facts: z.record(z.string(), pointed),
          }),
        )
        .max(16),
    }),
  )
  .max(50);

async function readDrafts(): Promise<readonly Draft[]> {
  const { siteDrafts } = await browser.storage.local.get('siteDrafts');
  return (draftsSchema.safeParse(siteDrafts).data ?? []) as readonly Draft[];
}

/** What was described of a site on this computer before; null where nothing was. */
export async function readDraft(origin: string): Promise<Draft | null> {
  return (await readDrafts()).find((draft) => draft.origin === origin) ?? null;
}

/** Keeps a draft in the place of the former one of its site. Selectors and names of ours stand in it, nothing of a page. */
export async function keepDraft(draft: Draft): Promise<void> {
  const others = (await readDrafts()).filter(({ origin }) => origin !== draft.origin);
  await browser.storage.local.set({ siteDrafts: [draft, ...others].slice(0, 50) });
}
