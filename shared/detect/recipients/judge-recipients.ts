import type { Directory } from './directory.ts';
import { type DomainName, domainName } from './domain-name.ts';
import { type LookAlikeRule, looksLike } from './looks-like.ts';
import { isConsumerMail, isDisposableMail } from './mail-lists.ts';
import { colleagueOf } from './names.ts';

export type Recipient = {
  /** As the page has it; case does not matter. */
  readonly address: string;
  /** The name it is shown with; left out where none is shown. */
  readonly name?: string;
};

export type RecipientRule =
  | LookAlikeRule
  | 'inside-name-outside'
  | 'disposable-mail'
  | 'consumer-mail'
  | 'first-time';

export type RecipientFinding = {
  readonly rule: RecipientRule;
  /** The known domain it is near, from the organization's own list; null where it is near none. */
  readonly near: string | null;
  /** One sentence for the person who writes. It holds nothing of the recipient's address or name. */
  readonly why: string;
};

export type RecipientVerdict = {
  /** Which of the recipients that were given, from 0. */
  readonly recipient: number;
  /** `unreadable` where it is no address: nothing is guessed then. */
  readonly place: 'own' | 'partner' | 'outside' | 'unreadable';
  /** The gravest first; [] where there is nothing to say. */
  readonly findings: readonly RecipientFinding[];
};

const WHY: Readonly<Record<LookAlikeRule, (near: string) => string>> = {
  'look-alike-letters': (near) => `Its letters look like ${near}, but they are others.`,
  'inside-another-domain': (near) => `It has ${near} in it, but belongs to somebody else.`,
  'other-ending': (near) => `It is the name of ${near} with another ending.`,
  hyphen: (near) => `It is ${near} but for a hyphen.`,
  'typing-slip': (near) => `It is a slip of the keyboard away from ${near}.`,
  'name-with-addition': (near) => `It is the name of ${near} with a word added.`,
};

/**
 * Judges each recipient against what the organization knows. Pure. Runs where addresses may be: the page or the
 * extension's worker, and no further. Time grows with recipients times domains of the directory, about 20 µs each.
 *
 * @returns one verdict a recipient, in their order
 */
export function judgeRecipients(
  recipients: readonly Recipient[],
  directory: Directory,
): readonly RecipientVerdict[] {
  const own = known(directory.own);
  const partners = known(directory.partners);
  return recipients.map((given, recipient) => {
    const address = given.address.trim().toLowerCase();
    const at = address.lastIndexOf('@');
    const domain = at < 1 ? null : domainName(address.slice(at + 1));
    if (domain === null) return { recipient, place: 'unreadable', findings: [] };
    const place = own.has(domain.registered)
      ? 'own'
      : partners.has(domain.registered)
        ? 'partner'
        : 'outside';
    const all = [...own.values(), ...partners.values()];
    const findings =
      place === 'outside'
        ? [...inside(given, address, directory), ...likeness(domain, all), ...provider(domain)]
        : [];
    const isNew = directory.seen !== null && place !== 'own' && !directory.seen.has(address);
    return { recipient, place, findings: isNew ? [...findings, FIRST_TIME] : findings };
  });
}

const FIRST_TIME: RecipientFinding = {
  rule: 'first-time',
  near: null,
  why: 'You have not written to this address before.',
};

/** By the list itself: a directory is judged against many times before it changes. */
const prepared = new WeakMap<readonly string[], ReadonlyMap<string, DomainName>>();

function known(domains: readonly string[]): ReadonlyMap<string, DomainName> {
  const ready = prepared.get(domains);
  if (ready !== undefined) return ready;
  const names = domains.map(domainName).filter((name) => name !== null);
  const map = new Map(names.map((name) => [name.registered, name]));
  prepared.set(domains, map);
  return map;
}

function inside(given: Recipient, address: string, { colleagues }: Directory): readonly RecipientFinding[] {
  if (!colleagueOf(given.name, address, colleagues)) return [];
  const why = 'This is the name of a colleague, but the address is outside your organization.';
  return [{ rule: 'inside-name-outside', near: null, why }];
}

/** A provider that everybody knows is taken for nobody else, however its name is spelled. */
function likeness(domain: DomainName, all: readonly DomainName[]): readonly RecipientFinding[] {
  if (isConsumerMail(domain.registered)) return [];
  for (const name of all) {
    const rule = looksLike(domain, name);
    if (rule !== null) return [{ rule, near: name.registered, why: WHY[rule](name.registered) }];
  }
  return [];
}

function provider({ registered }: DomainName): readonly RecipientFinding[] {
  if (isDisposableMail(registered)) {
    return [
      {
        rule: 'disposable-mail',
        near: null,
        why: 'Mailboxes at this address are thrown away after minutes.',
      },
    ];
  }
  if (isConsumerMail(registered)) {
    return [{ rule: 'consumer-mail', near: null, why: 'This is a personal mailbox, not an organization’s.' }];
  }
  return [];
}
