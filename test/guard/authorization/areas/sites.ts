import { createHash, randomUUID } from 'node:crypto';
import { ADMINISTRATORS, MANAGERS } from '../callers.ts';
import type { Asked, Ground } from '../ground.ts';
import { defineArea } from './_define.ts';

const PROFILE = JSON.stringify({
  ...{ vocabulary: 1, title: 'Chart of north', system: 'ehr', unproven: null, matches: [] },
  recognisedBy: ['main'],
  acts: [
    {
      ...{ act: 'open-chart', when: [{ present: 'main' }], button: null, kind: 'wrong-chart' },
      ...{ facts: {}, trigger: null },
    },
  ],
});
const DIGEST = createHash('sha256').update(PROFILE).digest('hex');
const MATCHES = ['https://chart.north.example/*'];

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
    recordNumbersSet: async () => [{ recordNumbers: NUMBERS }],
  },
  steps: (_made, { callers: { administrator, officer } }) => [
    [administrator, published('own-north')],
    [officer, `siteApprove(site: "own-north", version: 1, digest: "${DIGEST}")`],
    [officer, 'siteSwitch(site: "own-north", isOn: false, reason: PAGE_CHANGED)'],
    [
      administrator,
      `recordNumbersSet(recordNumbers: [{ picture: "N-######", upTo: 2, needsWord: false, hasCheckDigit: false,
         is: ["N-123456"], isNot: ["123456"] }])`,
    ],
  ],
});

function published(site: string): string {
  return `sitePublish(site: "${site}", after: 0, body: ${JSON.stringify(PROFILE)}, matches: ${JSON.stringify(MATCHES)})`;
}

async function asked({ needful }: Ground, { headers, org }: Asked, call: string): Promise<void> {
  await needful.ask(headers, `mutation { ${call} { __typename } }`, {}, org);
}

/** A version that waits for whoever approves it, published by the administrator who is neither. */
async function aWaitingSite(ground: Ground) {
  const site = `own-${randomUUID()}`;
  await asked(ground, ground.callers.administrator, published(site));
  return { site, version: 1, digest: DIGEST };
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
