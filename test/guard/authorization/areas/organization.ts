import { addMember } from '../../../../server/store/people.ts';
import { inTenant } from '../../../../server/store/tenant.ts';
import { makeColleague } from '../../../kit/practice.ts';
import { ADMINISTRATORS, MANAGERS, MEMBERS, OFFICERS, PERSONS, SUBMITTERS } from '../callers.ts';
import { enrol, type Ground } from '../ground.ts';
import { defineArea } from './_define.ts';

/** The organization, its people and its computers. */
export default defineArea({
  roots: {
    'Query.me': PERSONS,
    'Query.organization': SUBMITTERS,
    'Query.extensionSettings': SUBMITTERS,
    'Query.people': MANAGERS,
    'Query.myMail': MEMBERS,
    'Query.invitations': MANAGERS,
    'Query.installations': ADMINISTRATORS,
    'Query.signInEvents': ADMINISTRATORS,
    'Mutation.installationEnrol': MEMBERS,
    'Mutation.installationEnd': ADMINISTRATORS,
    'Mutation.enrolmentCodeRenew': ADMINISTRATORS,
    'Mutation.cardCounted': SUBMITTERS,
    'Mutation.factReadingCounted': SUBMITTERS,
    'Query.blindSpots': MANAGERS,
    'Mutation.invitationCreate': MANAGERS,
    'Mutation.membershipEnd': ADMINISTRATORS,
    'Mutation.mailPreferenceSet': MEMBERS,
    'Mutation.calendarFeedRenew': OFFICERS,
    'Mutation.calendarFeedEnd': OFFICERS,
  },
  types: {
    BlindSpot: MANAGERS,
    ExtensionSettings: SUBMITTERS,
    Installation: ADMINISTRATORS,
    Invitation: MANAGERS,
    Me: PERSONS,
    Membership: SUBMITTERS,
    MyMail: MEMBERS,
    MyMembership: PERSONS,
    Organization: SUBMITTERS,
    PublishedProfile: SUBMITTERS,
    SignInEvent: ADMINISTRATORS,
    SiteAssignment: SUBMITTERS,
  },
  queries: {
    signInEvents: async ({ north }) => [{ personId: north.officer.personId }],
  },
  mutations: {
    installationEnrol: async () => [{ label: 'Front desk' }],
    installationEnd: async (ground) => [{ id: await anInstallation(ground) }],
    enrolmentCodeRenew: async () => [{}],
    mailPreferenceSet: async () => [
      { timeZone: 'America/Chicago', quietFrom: '21:00', quietUntil: '06:30', digest: false },
    ],
    calendarFeedRenew: async () => [{}],
    calendarFeedEnd: async ({ needful, callers }) => {
      const { headers, org } = callers.officer;
      await needful.ask(headers, 'mutation { calendarFeedRenew { __typename } }', {}, org);
      return [{}];
    },
    cardCounted: async () => [
      { rule: 'whole-record', site: 'openmrs-3', act: 'export-record', outcome: 'SHOWN' },
    ],
    factReadingCounted: async () => [
      { site: 'roundcube', version: '1.0.0', could: ['page'], couldNot: ['sentAt'] },
    ],
    invitationCreate: async () => [{ email: 'new@people.example', roles: ['STAFF'], department: 'Ward' }],
    membershipEnd: async (ground) => [{ personId: await aLeavingMember(ground) }],
  },
  steps: () => [
    'factReadingCounted(site: "openmrs-3", version: "1.0.0", could: ["page"], couldNot: ["rangeDays"])',
  ],
});

async function anInstallation({ needful, north, callers }: Ground): Promise<string> {
  await enrol(needful, north);
  const { headers, org } = callers.administrator;
  const { data } = await needful.ask<{ installations: { id: string }[] }>(
    headers,
    '{ installations { id } }',
    {},
    org,
  );
  const [newest] = data?.installations ?? [];
  if (newest === undefined) throw new Error('No computer is enrolled');
  return newest.id;
}

async function aLeavingMember({ needful, north }: Ground): Promise<string> {
  const leaving = await makeColleague(needful.server, 'Leaving north');
  const org = north.organizationId;
  await inTenant(needful.server.pool, { org }, (sql) =>
    addMember(sql, org, { ...leaving, roles: ['staff'] }),
  );
  return leaving.personId;
}
