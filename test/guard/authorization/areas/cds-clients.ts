import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Instant } from '@needful/shared/domain/ids.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { registerCdsClient } from '../../../../server/handle/cds-client.ts';
import { digestOfClient } from '../../../../server/store/cds-clients.ts';
import { ADMINISTRATORS, MANAGERS } from '../callers.ts';
import type { Ground } from '../ground.ts';
import { defineArea } from './_define.ts';

const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const KEYS = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'of a desk' }] });
const OF_NORTH = {
  ...{ name: 'EHR of north', issuer: 'https://ehr.north.example/', tenant: 'north' },
  ...{ keys: { set: KEYS }, origins: ['https://ehr.north.example'] },
};
/** Which EHRs may ask for cards. */
export default defineArea({
  roots: {
    'Query.cdsDesk': MANAGERS,
    'Mutation.cdsClientRegister': ADMINISTRATORS,
    'Mutation.cdsClientApprove': MANAGERS,
    'Mutation.cdsClientEnd': MANAGERS,
  },
  types: { CdsDesk: MANAGERS, CdsClient: MANAGERS },
  mutations: {
    cdsClientRegister: async () => {
      const issuer = `https://${randomUUID()}.example/`;
      return [{ client: { name: 'EHR', issuer, keys: KEYS, origins: [] } }];
    },
    cdsClientApprove: async (ground) => [await aWaitingClient(ground)],
    cdsClientEnd: async (ground) => {
      const { clientId } = await aWaitingClient(ground);
      return [{ clientId }];
    },
  },
});

/** Registered by somebody who is not asked to approve it. */
async function aWaitingClient({ needful, north, second }: Ground) {
  const client = { ...OF_NORTH, issuer: `https://${randomUUID()}.example/` };
  const now = new Date().toISOString() as Instant;
  const given = { org: north.organizationId, by: second.personId, now };
  const done = await registerCdsClient(needful.server.pool, given, client);
  if (isRefusal(done)) throw new Error(done.message);
  return { clientId: done.client, digest: digestOfClient(client) };
}
