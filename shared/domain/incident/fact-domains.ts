import type { KeptFacts, ReportFacts } from './report.ts';

/**
 * Mail domains can name a person (a family's own domain does), so the history must be able to forget them: they are
 * kept as one sealed text beside the facts, and put back for whoever may read that text.
 */
type Domains = { readonly recipients: readonly string[]; readonly sender: string | null };

/**
 * Parts facts into what the history keeps in the clear and the text that holds their domains.
 * @returns `domains` null where the facts name none
 */
export function withoutDomains(facts: ReportFacts): {
  readonly facts: KeptFacts;
  readonly domains: string | null;
} {
  const { recipients, senderDomain, ...rest } = facts;
  const kept =
    recipients === undefined ? rest : { ...rest, recipients: recipients.map(({ hash }) => ({ hash })) };
  const domains: Domains = {
    recipients: (recipients ?? []).map(({ domain }) => domain),
    sender: senderDomain ?? null,
  };
  const none = domains.recipients.length === 0 && domains.sender === null;
  return { facts: kept, domains: none ? null : JSON.stringify(domains) };
}

/**
 * The facts with their domains again.
 * @param text as `withoutDomains` made it
 * @throws SyntaxError when it is another text
 */
export function withDomains(facts: KeptFacts, text: string): KeptFacts {
  const { recipients, sender } = JSON.parse(text) as Domains;
  const named = facts.recipients?.map((recipient, place) => {
    const domain = recipients[place];
    return domain === undefined ? recipient : { ...recipient, domain };
  });
  return {
    ...facts,
    ...(named === undefined ? {} : { recipients: named }),
    ...(sender === null ? {} : { senderDomain: sender }),
  };
}
