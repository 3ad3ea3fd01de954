import { createHash, randomUUID } from 'node:crypto';
import type { Instant } from '@needful/shared/domain/ids.ts';
import { handleSite } from '../../../../server/handle/site.ts';
import { ADMINISTRATORS, MANAGERS } from '../callers.ts';
import type { Asked, Ground } from '../ground.ts';
import { defineArea } from './_define.ts';

const profileOf = (title: string) =>
  JSON.stringify({
    ...{ vocabulary: 1, title, system: 'ehr', unproven: null, matches: [] },
    recognisedBy: ['main'],
    acts: [
      {
        ...{ act: 'open-chart', when: [{ present: 'main' }], button: null, kind: 'wrong-chart' },
        ...{ facts: {}, trigger: null },
      },
    ],
  });
const digestOf = (body: string) => createHash('sha256').update(body).digest('hex');
const PROFILE = profileOf('Web chart');
const OF_NORTH = profileOf('Chart of north');
const MATCHES = ['https://chart.desk.example/*'];

const NUMBERS = [
  {
    ...{ picture: 'N-######', upTo: 2, needsWord: false, hasCheckDigit: false },
    ...{ is: ['N-123456'], isNot: ['123456'] },
  },
];

/** How sites are read, and how record numbers are written. */
export default defineArea({
  roots: {
    'Query.sites': MANAGERS,
    'Query.recordNumbers': MANAGERS,
    'Mutation.sitePublish': ADMINISTRATORS,
    'Mutation.siteApprove': MANAGERS,
    'Mutation.siteSwitch': MANAGERS,
    'Mutation.siteRollBack': MANAGERS,
    'Mutation.recordNumbersSet': ADMINISTRATORS,
  },
  types: { DeskSite: MANAGERS, SiteVersion: MANAGERS, RecordNumber: MANAGERS },
  mutations: {
    sitePublish: async () => [{ site: `own-${randomUUID()}`, after: 0, body: PROFILE, matches: MATCHES }],
    siteApprove: async (ground) => [await aWaitingSite(ground)],
    siteSwitch: async (ground) => [{ ...(await aSite(ground)), isOn: false, reason: 'SECURITY' }],
    siteRollBack: async (ground) => {
      const { site } = await aSite(ground);
      await asked(
        ground,
        ground.callers.officer,
        `siteSwitch(site: "${site}", isOn: false, reason: SECURITY)`,
      );
      return [{ site, to: 1, reason: 'MENDED' }];
    },
    // What a step below has set is what everybody who asks has seen.
    recordNumbersSet: async () => [
      {
        recordNumbers: NUMBERS,
        seen: [{ picture: 'N-######', upTo: 2, needsWord: false, hasCheckDigit: false }],
      },
    ],
  },
  steps: (_made, { callers: { administrator, officer } }) => [
    [administrator, published('own-north')],
    [officer, `siteApprove(site: "own-north", version: 1, digest: "${digestOf(OF_NORTH)}")`],
    [officer, 'siteSwitch(site: "own-north", isOn: false, reason: PAGE_CHANGED)'],
    [
      administrator,
      `recordNumbersSet(recordNumbers: [{ picture: "N-######", upTo: 2, needsWord: false, hasCheckDigit: false,
         is: ["N-123456"], isNot: ["123456"] }], seen: [])`,
    ],
  ],
});

function published(site: string): string {
  const matches = JSON.stringify(['https://chart.north.example/*']);
  return `sitePublish(site: "${site}", after: 0, body: ${JSON.stringify(OF_NORTH)}, matches: ${matches})`;
}

async function asked({ needful }: Ground, { headers, org }: Asked, call: string): Promise<void> {
  await needful.ask(headers, `mutation { ${call} { __typename } }`, {}, org);
}

/** A version that waits, published by somebody who is not asked to approve it. */
async function aWaitingSite({ needful, north, second }: Ground) {
  const site = `own-${randomUUID()}`;
  const digest = digestOf(PROFILE);
  const given = {
    org: north.organizationId,
    by: second.personId,
    now: new Date().toISOString() as Instant,
  };
  const command = { type: 'describe-site', after: 0, digest, matches: MATCHES, replaces: null } as const;
  await handleSite(needful.server.pool, given, site, command, PROFILE);
  return { site, version: 1, digest };
}

async function aSite(ground: Ground) {
  const { site, version, digest } = await aWaitingSite(ground);
  await asked(
    ground,
    ground.callers.officer,
    `siteApprove(site: "${site}", version: ${version}, digest: "${digest}")`,
  );
  return { site };
}
