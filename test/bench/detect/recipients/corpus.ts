import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { base, en, Faker } from '@faker-js/faker';
import { hospital } from './hospitals.ts';
import { SLIPS } from './slips.ts';

export type RecipientCase = { readonly slip: string; readonly domain: string; readonly of: string };

export type RecipientCorpus = {
  /** Domains of the organization's partners. */
  readonly partners: readonly string[];
  /** Domains that were made from a partner's by one slip each. */
  readonly confusable: readonly RecipientCase[];
  /** Domains that are somebody else's. */
  readonly others: readonly string[];
};

export type RecipientOrder = {
  readonly seed: number;
  readonly partners: number;
  readonly perSlip: number;
  readonly others: number;
};

/**
 * A directory, slips of it, and strangers, from a seed alone. Partners are real domains of `email-providers` and made
 * names of clinics, half each. Strangers are real domains of the two other lists, which are on no list of providers,
 * and made names of other clinics of the same words. Imports nothing that judges.
 */
export function makeRecipients(order: RecipientOrder): RecipientCorpus {
  const faker = new Faker({ locale: [en, base], seed: order.seed });
  const listed = isPlain(listIn(import.meta.resolve('email-providers/all.json')));
  const known = new Set(listed);
  const strange = isPlain([
    ...listIn(import.meta.resolve('disposable-email-domains/index.json')),
    ...listIn(import.meta.resolve('free-email-domains/domains.json')),
  ]).filter((domain) => !known.has(domain));
  const partners = unique([
    ...faker.helpers.arrayElements(listed, order.partners / 2),
    ...Array.from({ length: order.partners / 2 }, () => hospital(faker)),
  ]);
  const taken = new Set([...partners, ...listed, ...strange]);
  const names = new Set(partners.map(bareName));
  const others = unique([
    ...faker.helpers.arrayElements(strange, Math.round(order.others * 0.8)),
    // A made name that is a partner's but for its ending or a hyphen would be a slip, and no stranger.
    ...Array.from({ length: Math.round(order.others * 0.2) }, () => hospital(faker)).filter(
      (domain) => !names.has(bareName(domain)),
    ),
  ]).filter((domain) => !partners.includes(domain));
  const confusable = Object.entries(SLIPS).flatMap(([slip, make]) =>
    Array.from({ length: order.perSlip }, () => slipped(faker, slip, make, partners, taken)).flat(),
  );
  return { partners, confusable, others };
}

/** One partner's domain with this slip; [] where hardly any partner can have it. Never a domain that there is. */
function slipped(
  faker: Faker,
  slip: string,
  make: (faker: Faker, domain: string) => string | null,
  partners: readonly string[],
  taken: ReadonlySet<string>,
): readonly RecipientCase[] {
  for (let tries = 0; tries < 2_000; tries++) {
    const of = faker.helpers.arrayElement(partners);
    const domain = make(faker, of);
    if (domain !== null && domain !== of && !taken.has(domain)) return [{ slip, domain, of }];
  }
  return [];
}

function bareName(domain: string): string {
  return domain.slice(0, domain.indexOf('.')).replaceAll('-', '');
}

/** Without dynamic hosts: two labels, or three under a country's second level. */
function isPlain(domains: readonly string[]): readonly string[] {
  return domains.filter((domain) => /^[a-z0-9-]{3,}(?:\.(?:co|com|org|net|ac))?\.[a-z]{2,}$/.test(domain));
}

function unique(domains: readonly string[]): readonly string[] {
  return [...new Set(domains)];
}

function listIn(url: string): readonly string[] {
  return JSON.parse(readFileSync(fileURLToPath(url), 'utf8')) as string[];
}
