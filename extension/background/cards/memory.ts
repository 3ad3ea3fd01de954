import { isRemembered } from '@needful/shared/domain/reminders/choose.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { readEnrolment } from '../enrolment.ts';
import { ownerOf, readSession } from '../session.ts';

/** A card that was shown to this person, or held out from them. Stays here seven days and goes nowhere. */
const keptCardSchema = z.object({
  id: z.string(),
  rule: z.string(),
  about: z.string(),
  encounter: z.string(),
  day: z.string(),
  at: z.number(),
  site: z.string(),
  act: z.string(),
  combination: z.string(),
  shown: z.boolean(),
  /** What was counted of it already: each once. */
  told: z.array(z.string()),
});
export type KeptCard = z.infer<typeof keptCardSchema>;

const memorySchema = z.object({
  cards: z.array(keptCardSchema),
  snoozedUntil: z.number().nullable(),
  /** Keyed hashes of addresses written to, to know a first time; never sent. */
  written: z.array(z.string()),
});
export type Memory = z.infer<typeof memorySchema>;

const NONE: Memory = { cards: [], snoozedUntil: null, written: [] };
const MOST_WRITTEN = 3_000;
const MEMORY = 'cards:';

/** Of whoever is signed in, or of nobody: on a shared computer the next person has a memory of their own. */
async function nameOfMemory(): Promise<string> {
  const session = await readSession();
  const owner = session === null ? (await readEnrolment())?.organizationId : ownerOf(session);
  return `${MEMORY}${owner ?? 'nobody'}`;
}

export async function readMemory(): Promise<Memory> {
  const name = await nameOfMemory();
  return memorySchema.safeParse((await browser.storage.local.get(name))[name]).data ?? NONE;
}

/** Changes what is remembered, one change at a time; what is older than seven days is gone with it. */
export async function changeMemory<Result>(
  now: number,
  change: (memory: Memory) => { readonly memory: Memory; readonly result: Result },
): Promise<Result> {
  const name = await nameOfMemory();
  return await navigator.locks.request(name, async () => {
    const { memory, result } = change(await readMemory());
    const written = memory.written.slice(-MOST_WRITTEN);
    await browser.storage.local.set({ [name]: { ...memory, cards: cardsOfWeek(memory, now), written } });
    return result;
  });
}

/** Of everybody who ever worked here: whoever does not come back has nobody else to forget for them. */
export async function forgetOldCards(now: number): Promise<void> {
  const names = Object.keys(await browser.storage.local.get(null)).filter((name) => name.startsWith(MEMORY));
  for (const name of names)
    await navigator.locks.request(name, async () => {
      const { data } = memorySchema.safeParse((await browser.storage.local.get(name))[name]);
      if (data === undefined) await browser.storage.local.remove(name);
      else await browser.storage.local.set({ [name]: { ...data, cards: cardsOfWeek(data, now) } });
    });
}

function cardsOfWeek({ cards }: Memory, now: number): Memory['cards'] {
  return cards.filter(({ at }) => isRemembered(at, now));
}

/**
 * Names a record, a message or an address in the memory without telling it: HMAC-SHA-256 under a key that was made on
 * this computer and never leaves it.
 */
export async function nameless(what: string): Promise<string> {
  const encoded = new TextEncoder().encode(what);
  const hash = await crypto.subtle.sign('HMAC', await localKey(), encoded);
  return btoa(String.fromCharCode(...new Uint8Array(hash).slice(0, 15)));
}

function localKey(): Promise<CryptoKey> {
  return navigator.locks.request('card-key', async () => {
    const { cardKey } = await browser.storage.local.get('cardKey');
    const known = z.array(z.int().min(0).max(255)).length(32).safeParse(cardKey).data;
    const bytes = new Uint8Array(known ?? crypto.getRandomValues(new Uint8Array(32)));
    if (known === undefined) await browser.storage.local.set({ cardKey: [...bytes] });
    return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  });
}
