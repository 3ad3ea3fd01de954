import { describe, expect, test } from 'vitest';
import { dataFolder, type Kept, serverEnvironment } from './environment.ts';
import { extensionRedirects } from './extension-redirects.ts';

const SECRETS = {
  secret: 'kept-secret',
  encryptionKey: 'kept-key',
  evidenceKey: 'kept-evidence-key',
  checkpoints: '/n/.needful/checkpoints',
} as Kept;
const DATABASE = { serverUrl: 'postgresql://server', ownerUrl: 'postgresql://owner' };

describe('the environment of the server', () => {
  test('has the kept secrets and the database', () => {
    expect(serverEnvironment({ PORT: '4001' }, DATABASE, SECRETS)).toEqual({
      PORT: '4001',
      NEEDFUL_SECRET: 'kept-secret',
      NEEDFUL_ENCRYPTION_KEY: 'kept-key',
      NEEDFUL_EVIDENCE_KEY: 'kept-evidence-key',
      NEEDFUL_CHECKPOINTS: '/n/.needful/checkpoints',
      NEEDFUL_EXTENSION_REDIRECTS: extensionRedirects().join(' '),
      DATABASE_URL: 'postgresql://server',
      DATABASE_OWNER_URL: 'postgresql://owner',
    });
  });

  test('keeps what the person has set', () => {
    expect(serverEnvironment({ NEEDFUL_SECRET: 'mine' }, DATABASE, SECRETS).NEEDFUL_SECRET).toBe('mine');
  });

  test('makes no secret up in production', () => {
    const env = serverEnvironment({ NODE_ENV: 'production' }, { ...DATABASE, ownerUrl: undefined }, SECRETS);
    expect(Object.keys(env).sort()).toEqual(['DATABASE_URL', 'NODE_ENV']);
  });
});

test('the data lies in .needful unless NEEDFUL_DATA moves it', () => {
  expect(dataFolder('/n', {})).toBe('/n/.needful');
  expect(dataFolder('/n', { NEEDFUL_DATA: '' })).toBe('/n/.needful');
  expect(dataFolder('/n', { NEEDFUL_DATA: '/var/needful' })).toBe('/var/needful');
});
