import { judgeFax } from '@needful/shared/detect/recipients/judge-fax.ts';
import { judgeRecipients, type Recipient } from '@needful/shared/detect/recipients/judge-recipients.ts';
import type { FaxNumber, Recipients } from '@needful/shared/domain/reminders/facts.ts';
import type { Reminding } from '@needful/shared/wire/reminders.ts';

/**
 * Counts and findings of recipients; here their addresses end. Nothing where the organization has not said which
 * domains are its own: everybody would be outside.
 *
 * @param seen which of these addresses this person has written to; null where too little is known
 */
export function judgePeople(
  recipients: readonly Recipient[] | undefined,
  { directory }: Reminding,
  seen: ReadonlySet<string> | null,
): Recipients | undefined {
  if (recipients === undefined || recipients.length === 0 || directory.own.length === 0) return undefined;
  const verdicts = judgeRecipients(recipients, { ...directory, seen });
  const at = (place: string) => verdicts.filter((verdict) => verdict.place === place).length;
  const findings = verdicts.flatMap((verdict) => verdict.findings.map(({ rule }) => rule));
  return {
    ...{ own: at('own'), partner: at('partner'), outside: at('outside'), unreadable: at('unreadable') },
    findings: [...new Set(findings)].sort(),
  };
}

export function judgeNumber(fax: string | undefined, { directory }: Reminding): FaxNumber | undefined {
  return fax === undefined || directory.faxes.length === 0 ? undefined : judgeFax(fax, directory).verdict;
}
