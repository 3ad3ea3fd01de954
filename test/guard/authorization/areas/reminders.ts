import { spell } from '@needful/shared/domain/reminders/combination.ts';
import { nothingTold } from '@needful/shared/domain/reminders/facts.ts';
import { OFFICERS } from '../callers.ts';
import type { Ground } from '../ground.ts';
import { defineArea } from './_define.ts';

const REMINDERS = {
  modes: [{ rule: 'first-time-recipient', mode: 'SIMULATED' }],
  cap: 5,
  quietRoles: ['TECHNICAL'],
  own: ['desk.example'],
  partners: ['partner.example'],
  faxes: [{ number: '+1 312 555 0100', whose: 'A laboratory' }],
  colleagues: [{ name: 'Ann Smith', address: 'ann@desk.example' }],
};

/** Well within the longest that a hold-out may last. */
const UNTIL = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
/** Rules that the peer would silence. */
const WAITING = ['chart-without-relation', 'attached-list'] as const;

const PROPOSED = { percent: 20, reason: 'Of north: does it help?', until: UNTIL };
const SEEN = Object.entries(PROPOSED)
  .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  .join(', ');

/** How the organization is reminded, and what the reminders did. */
export default defineArea({
  roots: {
    'Query.reminderDesk': OFFICERS,
    'Mutation.remindersAgree': OFFICERS,
    'Mutation.remindersSet': OFFICERS,
    'Mutation.remindersTakeBack': OFFICERS,
    'Mutation.holdOutPropose': OFFICERS,
    'Mutation.holdOutApprove': OFFICERS,
    'Mutation.holdOutEnd': OFFICERS,
  },
  types: {
    KnownColleague: OFFICERS,
    KnownFax: OFFICERS,
    ReminderDesk: OFFICERS,
    ReminderDifference: OFFICERS,
    ReminderHoldOut: OFFICERS,
    ReminderOutcome: OFFICERS,
    ReminderReason: OFFICERS,
    ReminderRule: OFFICERS,
    ReminderWeakening: OFFICERS,
  },
  mutations: {
    remindersSet: async (ground) => [{ settings: REMINDERS, version: await versionNow(ground) }],
    remindersAgree: async (ground) => [{ name: `rule/${WAITING[0]}`, version: await versionNow(ground) }],
    remindersTakeBack: async (ground) => [{ name: `rule/${WAITING[1]}`, version: await versionNow(ground) }],
    holdOutPropose: async () => [
      { rule: 'many-patients', percent: 10, reason: 'To learn whether it works.', until: UNTIL },
    ],
    holdOutApprove: async () => [{ rule: 'whole-record', ...PROPOSED }],
    holdOutEnd: async () => [{ rule: 'release-of-information' }],
  },
  steps: ({ peer }, { callers: { officer } }) => [
    // A fresh practice’s are of version 0; what quiets a role waits until the peer agrees.
    settings('', 0),
    [peer, 'remindersAgree(name: "quiet-role/technical", version: 1)'],
    [peer, settings(WAITING.map((rule) => `{ rule: "${rule}", mode: OFF }`).join(' '), 2)],
    [peer, proposal('whole-record')],
    [officer, proposal('release-of-information')],
    [peer, `holdOutApprove(rule: "release-of-information", ${SEEN})`],
    ...['SHOWN', 'WENT_ON', 'HELD_OUT', 'HELD_OUT_WENT_ON'].map((outcome) => counted(outcome)),
    counted('CONTINUED', 'reason: "patient"'),
    counted('CONSIDERED'),
  ],
});

/** Another officer asked for it in the practice: what waits is agreed to, or taken back, as it stands then. */
async function versionNow({ needful, callers }: Ground): Promise<number> {
  const { headers, org } = callers.officer;
  const read = await needful.ask<{ reminderDesk: { version: number } }>(
    headers,
    '{ reminderDesk { version } }',
    {},
    org,
  );
  return read.data?.reminderDesk.version ?? 0;
}

function settings(modes: string, version: number): string {
  return `remindersSet(version: ${version}, settings: { modes: [${modes}], cap: 6, quietRoles: [TECHNICAL], own: ["north.example"], partners: ["partner.example"],
       faxes: [{ number: "312 555 0100", whose: "Laboratory of north" }],
       colleagues: [{ name: "Ann of north", address: "ann@north.example" }] })`;
}

function proposal(rule: string): string {
  return `holdOutPropose(rule: "${rule}", ${SEEN})`;
}

function counted(outcome: string, more = ''): string {
  const facts = spell({ ...nothingTold('openmrs-3', 'export-record'), wholeRecord: true });
  const rule = outcome === 'CONSIDERED' ? '' : 'rule: "whole-record"';
  return `cardCounted(${rule} site: "openmrs-3", act: "export-record", outcome: ${outcome}, combination: ${JSON.stringify(facts)} ${more})`;
}
