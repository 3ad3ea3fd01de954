import type { CalendarDate, Instant, PersonId } from '@needful/shared/domain/ids.ts';
import type { ReminderFacts } from '@needful/shared/domain/reminders/facts.ts';
import { DEFAULT_REMINDERS, type ReminderSettings } from '@needful/shared/domain/reminders/settings.ts';
import { describe, expect, it } from 'vitest';
import { factsOf } from './facts.ts';
import { chosen, reminding } from './verdict.ts';

const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';
const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';

type Given = { readonly userId?: string; readonly encounterId?: string | null };

function asked(prefetch: Parameters<typeof factsOf>[0]['prefetch'], given: Given = {}) {
  const { userId = 'Practitioner/1', encounterId = 'v1' } = given;
  return {
    hook: 'patient-view' as const,
    hookInstance: '3d2c1f6a-0000-4000-8000-000000000000',
    context: { userId, patientId: 'p1', ...(encounterId === null ? {} : { encounterId }) },
    prefetch,
  };
}

function speaks(prefetch: Parameters<typeof factsOf>[0]['prefetch'], given?: Given): string | null {
  return speaksUnder(DEFAULT_REMINDERS, factsOf(asked(prefetch, given)))?.spoken.id ?? null;
}

function speaksUnder(settings: ReminderSettings, acts: readonly ReminderFacts[]) {
  const at = new Date('2026-11-22T10:00:00Z');
  const day = '2026-11-22' as CalendarDate;
  return chosen(reminding(acts), { settings, hook: 'h', day, at, draw: 0.4 });
}

const visit = (more: object = {}) => ({ resourceType: 'Encounter', id: 'v1', ...more });
const labelled = (code: string, system = ACT_CODE) => visit({ meta: { security: [{ system, code }] } });
const bundle = (resources: readonly object[], more: object = {}) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
  ...more,
});
const team = (...members: readonly string[]) => ({
  resourceType: 'CareTeam',
  participant: members.map((reference) => ({ member: { reference } })),
});
const role = (id: string, practitioner: string, code = 'doctor') => ({
  resourceType: 'PractitionerRole',
  id,
  practitioner: { reference: practitioner },
  code: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/practitioner-role', code }] }],
});

describe('a label', () => {
  it.each([
    ['42CFRPart2', ACT_CODE, 'part-2-record'],
    ['PSYTHPN', ACT_CODE, 'psychotherapy-notes'],
    ['ETH', ACT_CODE, 'state-protected-record'],
    ['PSY', ACT_CODE, 'state-protected-record'],
    ['R', CONFIDENTIALITY, 'state-protected-record'],
    ['V', CONFIDENTIALITY, 'state-protected-record'],
  ])('%s of the visit makes the rule speak that it is about', (code, system, rule) => {
    expect(speaks({ encounter: labelled(code, system) })).toBe(rule);
  });

  it.each([
    ['N', CONFIDENTIALITY],
    ['42CFRPart2', CONFIDENTIALITY],
    ['42CFRPart2', 'https://elsewhere.example/codes'],
    ['R', ACT_CODE],
    ['toString', ACT_CODE],
  ])('%s of %s makes none speak', (code, system) => {
    expect(speaks({ encounter: labelled(code, system) })).toBeNull();
  });

  it('of another visit, of a team or of a visit that is not in context makes none speak', () => {
    expect(speaks({ encounter: { ...labelled('42CFRPart2'), id: 'v2' } })).toBeNull();
    expect(speaks({ encounter: labelled('42CFRPart2') }, { encounterId: null })).toBeNull();
    const meta = { security: [{ system: ACT_CODE, code: '42CFRPart2' }] };
    expect(speaks({ careTeams: bundle([{ ...team('Practitioner/1'), meta }], { meta }) })).toBeNull();
  });

  it('of the patient in context counts too, and Part 2 is said before anything else', () => {
    const security = [
      { system: CONFIDENTIALITY, code: 'R' },
      { system: ACT_CODE, code: '42CFRPart2' },
    ];
    const patient = { resourceType: 'Patient', id: 'p1', meta: { security } };
    expect(speaks({ patient })).toBe('part-2-record');
    expect(speaks({ patient: { ...patient, id: 'p2' } })).toBeNull();
  });
});

const OTHERS = bundle([team('Practitioner/2', 'Patient/p1', 'RelatedPerson/7')]);
const NO_LINK = 'chart-without-relation';

describe('a chart without a known relation', () => {
  it('gets a card where the teams and the visit name others alone', () => {
    expect(speaks({ careTeams: OTHERS, encounter: visit() })).toBe(NO_LINK);
    expect(speaks({ careTeams: OTHERS }, { encounterId: null })).toBe(NO_LINK);
    const user = bundle([role('r1', 'Practitioner/1')]);
    const given = { userId: 'PractitionerRole/r1', encounterId: null };
    expect(speaks({ careTeams: OTHERS, user }, given)).toBe(NO_LINK);
  });

  it.each([
    ['the teams were not sent', { encounter: visit() }],
    ['the teams could not be read', { careTeams: null, encounter: visit() }],
    ['the search failed', { careTeams: { resourceType: 'OperationOutcome' }, encounter: visit() }],
    ['there is no team', { careTeams: bundle([]), encounter: visit() }],
    ['a team is empty', { careTeams: bundle([team()]), encounter: visit() }],
    [
      'the team names the patient\u2019s family alone',
      { careTeams: bundle([team('RelatedPerson/7')]), encounter: visit() },
    ],
    [
      'a team holds a group',
      { careTeams: bundle([team('Practitioner/2', 'Organization/9')]), encounter: visit() },
    ],
    [
      'a team names a role',
      { careTeams: bundle([team('Practitioner/2', 'PractitionerRole/9')]), encounter: visit() },
    ],
    [
      'a member has no reference',
      { careTeams: bundle([{ ...team('Practitioner/2'), participant: [{}] }]), encounter: visit() },
    ],
    [
      'there are more pages',
      {
        careTeams: bundle([team('Practitioner/2')], { link: [{ relation: 'next', url: 'x' }] }),
        encounter: visit(),
      },
    ],
    ['the visit in context was not sent', { careTeams: OTHERS }],
    ['another visit was sent', { careTeams: OTHERS, encounter: { ...visit(), id: 'v2' } }],
    [
      'the server wrote something else',
      { careTeams: bundle([{ resourceType: 'OperationOutcome' }]), encounter: visit() },
    ],
  ])('gets none where %s', (_why, prefetch) => {
    expect(speaks(prefetch)).toBeNull();
  });

  it.each([
    ['a team', { careTeams: bundle([team('Practitioner/2', 'Practitioner/1')]), encounter: visit() }],
    [
      'a team, by an address',
      { careTeams: bundle([team('https://ehr.example/fhir/Practitioner/1/_history/3')]), encounter: visit() },
    ],
    [
      'the visit',
      {
        careTeams: OTHERS,
        encounter: visit({ participant: [{ individual: { reference: 'Practitioner/1' } }] }),
      },
    ],
    [
      'the visit, as FHIR R5 has it',
      { careTeams: OTHERS, encounter: visit({ participant: [{ actor: { reference: 'Practitioner/1' } }] }) },
    ],
    [
      'a team, in the user\u2019s role',
      {
        careTeams: bundle([team('PractitionerRole/r1')]),
        encounter: visit(),
        user: bundle([role('r1', 'Practitioner/1')]),
      },
    ],
  ])('gets none where %s names the user', (_where, prefetch) => {
    expect(speaks(prefetch)).toBeNull();
  });

  it('gets none where the user is known by a role alone, and nobody says whose it is', () => {
    const given = { userId: 'PractitionerRole/r1' };
    expect(speaks({ careTeams: OTHERS, encounter: visit() }, given)).toBeNull();
    const user = bundle([role('r2', 'Practitioner/1')]);
    expect(speaks({ careTeams: OTHERS, encounter: visit(), user }, given)).toBeNull();
  });
});

it('a patient or relative who looks is told nothing at all', () => {
  const prefetch = { encounter: labelled('42CFRPart2'), careTeams: OTHERS };
  expect(factsOf(asked(prefetch, { userId: 'Patient/p1' }))).toEqual([]);
  expect(factsOf(asked(prefetch, { userId: 'RelatedPerson/7' }))).toEqual([]);
});

it('what somebody works as is taken from their roles, where these say one thing', () => {
  const works = (...roles: readonly object[]) => factsOf(asked({ user: bundle(roles) }))[0]?.role;
  expect(works(role('r1', 'Practitioner/1'))).toBe('clinician');
  expect(works(role('r1', 'Practitioner/1', 'nurse'), role('r2', 'Practitioner/1', 'nurse'))).toBe('nurse');
  expect(works(role('r1', 'Practitioner/1'), role('r2', 'Practitioner/1', 'nurse'))).toBeNull();
  expect(works(role('r1', 'Practitioner/1', 'astronaut'))).toBeNull();
  expect(works(role('r1', 'Practitioner/1', '__proto__'))).toBeNull();
  expect(works()).toBeNull();
});

describe('the organization\u2019s settings count here as in the extension', () => {
  const user = bundle([role('r1', 'Practitioner/1')]);
  const acts = factsOf(asked({ careTeams: OTHERS, encounter: labelled('R', CONFIDENTIALITY), user }));
  const said = (settings: Partial<ReminderSettings>) => {
    const choice = speaksUnder({ ...DEFAULT_REMINDERS, ...settings }, acts);
    return choice && [choice.spoken.id, choice.choice];
  };
  const holdOut = (rule: string, approvedBy: string | null, until = '2026-12-01') => ({
    ...{ rule, share: 0.5, reason: 'Does it work?', until: until as CalendarDate },
    ...{ proposedBy: 'a' as PersonId, proposedAt: '2026-11-01T00:00:00Z' as Instant },
    ...{ approvedBy: approvedBy as PersonId | null, approvedAt: null },
  });

  it('the rule that is first in rank speaks, and the next one where that is off or simulated', () => {
    expect(said({})).toEqual(['state-protected-record', 'show']);
    for (const mode of ['off', 'simulated'] as const)
      expect(said({ modes: [{ rule: 'state-protected-record', mode }] })).toEqual([NO_LINK, 'show']);
  });

  it('nobody speaks to a role that is to be left in quiet', () => {
    expect(said({ quietRoles: ['clinician'] })).toBeNull();
    expect(said({ quietRoles: ['nurse'] })).not.toBeNull();
  });

  it('an approved hold-out that has not ended takes the card of some', () => {
    const rule = 'state-protected-record';
    expect(said({ holdOuts: [holdOut(rule, 'b')] })).toEqual([rule, 'hold-out']);
    expect(said({ holdOuts: [holdOut(rule, null)] })).toEqual([rule, 'show']);
    expect(said({ holdOuts: [holdOut(rule, 'b', '2026-11-21')] })).toEqual([rule, 'show']);
  });
});
