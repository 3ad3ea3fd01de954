import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { z } from 'zod';
import { clientKeys, issuerSchema, nameSchema, originsSchema, tenantSchema } from '../../cds/registration.ts';
import { builder } from '../builder.ts';
import { cdsClientRegister } from '../cds-client.ts';
import { parsed } from '../command.ts';
import { CdsDeskType } from '../types/cds-desk.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

const ClientInput = builder.inputType('CdsClientInput', {
  description: 'A clinical system that shall ask for cards. Either its keys are given, or their address.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What people here call it.' }),
    issuer: t.string({ required: true, description: 'What its tokens name as iss.' }),
    tenant: t.string({ description: 'What its tokens must name as tenant.' }),
    keys: t.string({ description: 'A JWK Set (RFC 7517) of its public keys.' }),
    keysUrl: t.string({ description: 'From where its public keys are fetched, by https.' }),
    origins: t.stringList({ required: true, description: 'Web origins, where a browser asks.' }),
  }),
});

const clientSchema = z.object({
  name: nameSchema,
  issuer: issuerSchema,
  tenant: tenantSchema.nullish().transform((tenant) => tenant ?? null),
  origins: originsSchema,
});

builder.mutationField('cdsClientRegister', (t) =>
  t.field({
    type: resultOf('CdsClientRegisterResult', successOf('CdsClientRegisterSuccess', 'desk', CdsDeskType)),
    authScopes: { administrator: true },
    description:
      'Registers a clinical system that shall ask for cards. It waits until a second person approves it.',
    args: { client: t.arg({ type: ClientInput, required: true }) },
    resolve: async (_root, { client: { keys: set, keysUrl: url, ...given } }, context) => {
      const client = parsed(clientSchema, given, 'client');
      if (isRefusal(client)) return client;
      // By http alone on one's own machine; what it fetches is then loopback's.
      const keys = await clientKeys(
        { set: set ?? null, url: url ?? null },
        context.origin.startsWith('http://'),
      );
      if (isRefusal(keys)) return keys;
      return await cdsClientRegister(context, { ...client, keys });
    },
  }),
);
