import { mergeDue } from '@needful/shared/domain/due/merge.ts';
import { Link } from 'wouter-preact';
import { OrganizationMark } from '../parts/organization-mark.tsx';
import { calendarDate } from '../when.ts';
import type { MyDue } from './documents.ts';
import { DueTag } from './due-tag.tsx';

/** What is due in every organization in one list, each row with the organization it belongs to. */
export function DueList({ organizations }: { readonly organizations: readonly MyDue[] }) {
  const merged = mergeDue(organizations);
  if (merged.length === 0) return <p class="quiet">Nothing is late, and nothing is due soon.</p>;
  return (
    <table class="table">
      <thead>
        <tr>
          <th>What</th>
          <th>Organization</th>
          <th>Due there</th>
          <th>Rule</th>
        </tr>
      </thead>
      <tbody>
        {merged.map(({ organization, row: { reference, path, what, rule, due, daysLeft } }) => (
          <tr key={`${organization.organizationId} ${path} ${what} ${due}`}>
            <td>
              <Link href={`/o/${organization.slug}/${path}`}>{what}</Link>{' '}
              <span class="quiet small">{reference}</span>
            </td>
            <td data-label="Organization">
              <span class="due-organization">
                <OrganizationMark id={organization.organizationId} name={organization.organizationName} />
                {organization.organizationName}
              </span>
            </td>
            <td data-label="Due there">
              <span title={organization.timeZone}>
                {calendarDate(due)} <DueTag daysLeft={daysLeft} />
              </span>
            </td>
            <td data-label="Rule" class="small">
              {rule}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
