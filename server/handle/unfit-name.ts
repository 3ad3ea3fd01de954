import { tagRefusals } from '@needful/shared/domain/desk/tag.ts';
import { isUuid, type OrganizationId, type PersonId } from '@needful/shared/domain/ids.ts';
import type { IncidentCommand } from '@needful/shared/domain/incident/commands.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import type { Refusal } from '@needful/shared/domain/refusal.ts';
import { findMember, memberName } from '../store/people.ts';
import { isKnownTag } from '../store/tags.ts';
import type { Sql } from '../store/tenant.ts';

/**
 * What a command names must be the organization's: an officer where the incident or its texts go to somebody, a
 * member where somebody is only named, a tag out of its own vocabulary. Null where all of it is.
 */
export async function unfitName(
  sql: Sql,
  org: OrganizationId,
  command: IncidentCommand,
): Promise<Refusal | null> {
  switch (command.type) {
    case 'assign':
    case 'give':
      return await unlessOfficer(sql, org, command.assignee, 'assignee');
    case 'delegate':
    case 'hand-over':
      return await unlessOfficer(sql, org, command.to, 'to');
    case 'name-counsel':
    case 'grant-register':
      return await unlessOfficer(sql, org, command.person, 'person');
    case 'tag':
      return (await isKnownTag(sql, org, command.tag)) ? null : tagRefusals.unknown(command.tag);
    case 'recuse':
      return await unlessMember(sql, org, [command.person], 'person');
    case 'make-commitment':
      return (
        (await unlessMember(sql, org, [command.owner], 'owner')) ??
        (await unlessMember(sql, org, command.concerns === null ? [] : [command.concerns], 'concerns'))
      );
    case 'change-commitment':
      return await unlessMember(sql, org, [command.owner], 'owner');
    case 'name-involvement':
      return (
        (await unlessMember(sql, org, command.acted, 'acted')) ??
        (await unlessMember(sql, org, command.named, 'named'))
      );
    default:
      return null;
  }
}

async function unlessOfficer(sql: Sql, org: OrganizationId, person: PersonId, field: string) {
  const member = isUuid(person) ? await findMember(sql, org, person) : null;
  return member?.roles.includes('officer') ? null : refusals.notAnOfficer(field);
}

async function unlessMember(sql: Sql, org: OrganizationId, people: readonly PersonId[], field: string) {
  for (const person of people)
    if (!isUuid(person) || (await memberName(sql, org, person)) === null) return refusals.notAMember(field);
  return null;
}
