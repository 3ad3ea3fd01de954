import { calculateJwkThumbprint, type JSONWebKeySet } from 'jose';
import { builder } from '../builder.ts';
import type { CdsDesk, ShownClient } from '../cds-client.ts';

const MANAGERS = { $any: { officer: true, administrator: true } } as const;

const CdsClientType = builder.objectRef<ShownClient>('CdsClient').implement({
  description: 'A clinical system that may ask for cards by CDS Hooks, or would.',
  authScopes: MANAGERS,
  fields: (t) => ({
    clientId: t.exposeID('id', { description: 'Id of the registration.' }),
    name: t.exposeString('name', { description: 'What people here call it.' }),
    issuer: t.exposeString('issuer', { description: 'What its tokens name as iss.' }),
    tenant: t.exposeString('tenant', {
      nullable: true,
      description: 'What its tokens must name as tenant; null where they need not.',
    }),
    keysUrl: t.string({
      nullable: true,
      description: 'From where its public keys are fetched; null where they were given.',
      resolve: ({ keys }) => ('url' in keys ? keys.url : null),
    }),
    keyNames: t.stringList({
      description: 'The kid and thumbprint of each key that was given.',
      resolve: async ({ keys }) => ('set' in keys ? await namesIn(keys.set) : []),
    }),
    origins: t.stringList({
      description: 'Web origins from where a browser may ask for it.',
      resolve: ({ origins }) => [...origins],
    }),
    digest: t.exposeString('digest', { description: 'sha256 of all of this, in hex: what is approved.' }),
    registeredAt: t.field({
      type: 'DateTime',
      description: 'When it was registered.',
      resolve: ({ registeredAt }) => new Date(registeredAt),
    }),
    registeredByName: t.exposeString('registeredByName', {
      nullable: true,
      description: 'By whom; null: the operator of the server.',
    }),
    isApproved: t.boolean({
      description: 'Whether it may ask now; else it waits for a second person.',
      resolve: ({ approvedAt }) => approvedAt !== null,
    }),
    approvedByName: t.exposeString('approvedByName', { nullable: true, description: 'Who approved it.' }),
    isMine: t.exposeBoolean('isMine', {
      description: 'Whether the person who asks registered it, and so cannot approve it.',
    }),
  }),
});

export const CdsDeskType = builder.objectRef<CdsDesk>('CdsDesk').implement({
  description: 'Where EHRs ask for cards by CDS Hooks, and which may.',
  authScopes: MANAGERS,
  fields: (t) => ({
    discoveryUrl: t.exposeString('discoveryUrl', { description: 'The address that an EHR is given.' }),
    clients: t.field({
      type: [CdsClientType],
      description: 'Those that were not ended, the oldest first.',
      resolve: ({ clients }) => [...clients],
    }),
  }),
});

/** Each with its thumbprint (RFC 7638), which two people can compare: a kid alone proves nothing. */
async function namesIn(set: string): Promise<string[]> {
  const { keys } = JSON.parse(set) as JSONWebKeySet;
  return await Promise.all(
    keys.map(async (key) => `${key.kid}, SHA-256 ${await calculateJwkThumbprint(key)}`),
  );
}
