import { Button } from '../parts/button.tsx';
import { Tag } from '../parts/tag.tsx';
import { Time } from '../parts/time.tsx';
import { roleWords } from '../words.ts';
import type { Member } from './documents.ts';

type Props = {
  readonly members: readonly Member[];
  /** Who reads it: nobody ends their own membership. */
  readonly personId: string;
  /** Absent where the reader may not end a membership. */
  readonly onEnd?: ((member: Member) => void) | undefined;
  /** Absent where the reader may not see how others sign in. */
  readonly onSignIns?: ((member: Member) => void) | undefined;
};

export function Members({ members, personId, onEnd, onSignIns }: Props) {
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">E-mail</th>
          <th scope="col">Roles</th>
          <th scope="col">Since</th>
          <th scope="col">
            <span class="unseen">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <td data-label="Name">
              <strong>{member.name}</strong>
              {member.department == null ? null : <span class="quiet"> · {member.department}</span>}
            </td>
            <td data-label="E-mail">{member.email}</td>
            <td data-label="Roles">{member.roles.map((role) => roleWords[role]).join(', ')}</td>
            <td data-label="Since">
              <Time at={member.since} show="relative" />
            </td>
            <td class="table-end">
              {member.ended != null || onSignIns === undefined ? null : (
                <Button look="quiet" label={`Sign-ins of ${member.name}`} onPress={() => onSignIns(member)}>
                  Sign-ins
                </Button>
              )}
              {member.ended != null ? (
                <Tag>Ended</Tag>
              ) : onEnd === undefined || member.personId === personId ? null : (
                <Button
                  look="quiet"
                  label={`End the membership of ${member.name}`}
                  onPress={() => onEnd(member)}
                >
                  End
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
