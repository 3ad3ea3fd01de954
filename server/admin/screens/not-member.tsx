import { Link } from 'wouter-preact';
import { homeOf } from '../home.ts';
import { Empty } from '../parts/empty.tsx';
import type { Me } from '../session.tsx';
import { useTitle } from '../use-title.ts';

/** An organization one does not belong to; the same words whether it exists or not. */
export function NotMemberScreen({ me }: { readonly me: Me }) {
  useTitle('Not a member');
  return (
    <Empty
      level={1}
      title="You are not a member of this organization"
      action={
        <ul>
          {me.memberships.map((membership) => (
            <li key={membership.organizationId}>
              <Link href={homeOf(membership)}>Go to {membership.organizationName}</Link>
            </li>
          ))}
        </ul>
      }
    >
      You are signed in as {me.email}. Ask an administrator there to invite this address, or sign in with
      another one.
    </Empty>
  );
}
