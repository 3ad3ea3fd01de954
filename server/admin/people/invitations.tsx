import { Time } from '../parts/time.tsx';
import { roleWords } from '../words.ts';
import type { Invitation } from './documents.ts';

/** Invitations that nobody has accepted yet. */
export function Invitations({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const open = invitations.filter(({ acceptedAt }) => acceptedAt == null);
  if (open.length === 0) return <p class="quiet">No invitation is open.</p>;
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">E-mail</th>
          <th scope="col">Roles</th>
          <th scope="col">Invited</th>
          <th scope="col">Works until</th>
        </tr>
      </thead>
      <tbody>
        {open.map((invitation) => (
          <tr key={invitation.id}>
            <td data-label="E-mail">{invitation.email}</td>
            <td data-label="Roles">{invitation.roles.map((role) => roleWords[role]).join(', ')}</td>
            <td data-label="Invited">
              <Time at={invitation.createdAt} />
            </td>
            <td data-label="Works until">
              <Time at={invitation.expiresAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
