import './due.css';
import { Link } from 'wouter-preact';
import { useRead } from '../client.ts';
import { useChanges, useOrganization } from '../organization.tsx';
import { calendarDate } from '../when.ts';
import { DUE_BESIDE } from './documents.ts';
import { DueTag } from './due-tag.tsx';

/** What is due beside incidents, above their rows: patients’ requests, and what one owes. Nothing where nothing is. */
export function DueBeside({ which }: { readonly which: 'soon' | 'late' }) {
  const { membership } = useOrganization();
  const { data, renew } = useRead(DUE_BESIDE, {});
  useChanges(renew);
  const rows = (data?.due ?? []).filter(({ daysLeft }) => daysLeft < 0 === (which === 'late'));
  if (rows.length === 0) return null;
  return (
    <section class="due-beside" aria-label={which === 'late' ? 'Also late' : 'Also due soon'}>
      <h2>{which === 'late' ? 'Also late' : 'Also due soon'}</h2>
      <ul>
        {rows.map(({ reference, path, what, due, daysLeft }) => (
          <li key={`${path} ${what} ${due}`}>
            <Link href={`/o/${membership.slug}/${path}`}>{what}</Link>{' '}
            <span class="quiet small">
              {reference}, {calendarDate(due)}
            </span>{' '}
            <DueTag daysLeft={daysLeft} />
          </li>
        ))}
      </ul>
    </section>
  );
}
