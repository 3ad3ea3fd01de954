import { useLocation } from 'wouter-preact';
import { homeOf } from '../home.ts';
import { OrganizationMark } from '../parts/organization-mark.tsx';
import type { Membership } from '../session.tsx';

type Props = { readonly memberships: readonly Membership[]; readonly current: Membership | undefined };

/** In whose name one works; a choice where a person belongs to several organizations. */
export function OrganizationSwitch({ memberships, current }: Props) {
  const [, navigate] = useLocation();
  const [only] = memberships;
  if (only === undefined) return null;
  if (memberships.length === 1 && (current === undefined || current.slug === only.slug)) {
    return (
      <p class="bar-organization">
        <span>{only.organizationName}</span>
      </p>
    );
  }
  return (
    <div class="bar-organization">
      {current === undefined ? null : (
        <OrganizationMark id={current.organizationId} name={current.organizationName} />
      )}
      <select
        aria-label="Organization"
        value={current?.slug ?? ''}
        onChange={(event) => {
          const slug = event.currentTarget.value;
          navigate(homeOf(memberships.find((candidate) => candidate.slug === slug)));
        }}
      >
        {current === undefined ? <option value="">Choose an organization</option> : null}
        {memberships.map(({ slug, organizationName }) => (
          <option key={slug} value={slug}>
            {organizationName}
          </option>
        ))}
      </select>
    </div>
  );
}
