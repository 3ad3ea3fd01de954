import { domainName } from '../../detect/recipients/domain-name.ts';
import { isConsumerMail, isDisposableMail } from '../../detect/recipients/mail-lists.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { KeptDirectory } from './settings.ts';

/** Why a directory cannot stand: one of its domains is everybody's, so that no card would speak of mail to strangers. */
export function unfitDomain({ own, partners }: Pick<KeptDirectory, 'own' | 'partners'>): Refusal | null {
  for (const domain of [...own, ...partners]) {
    const registered = domainName(domain)?.registered;
    if (registered === undefined)
      return refuse(
        'no-domain',
        `${domain} is an ending that many share, not a domain of one organization. Write the whole domain, such as clinic.example. Nothing was changed.`,
        'directory',
      );
    if (isConsumerMail(registered) || isDisposableMail(registered))
      return refuse(
        'public-mailbox',
        `Anybody can have a mailbox at ${registered}, so it cannot stand for your organization or a partner. Take it out; write a domain that only they use. Whoever has only a mailbox there stays outside, and cards speak of it. Nothing was changed.`,
        'directory',
      );
  }
  return null;
}
