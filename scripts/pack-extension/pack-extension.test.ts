import { createHash, createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chromiumIdOf, crx3, publicKeyOf } from './crx.ts';
import { OrderError, readOrder } from './order.ts';
import { hostsOf, packedManifest } from './packed-manifest.ts';
import { chromiumPolicy, firefoxPolicy, updateManifest } from './policies.ts';
import { zip } from './zip.ts';

const ARGUMENTS = [
  '--server',
  'https://needful.clinic.example',
  '--organization',
  '01a20112-60cb-747e-8ed9-0350a47f0dbf',
  '--site',
  'roundcube=https://mail.clinic.example/*',
  '--site',
  'openmrs-3=https://ehr.clinic.example/openmrs/*',
  '--from',
  'https://intranet.clinic.example/needful/',
];
const order = readOrder(ARGUMENTS);

describe('a package', () => {
  test('names exactly the organization’s hosts', () => {
    expect(hostsOf(order)).toEqual([
      'https://ehr.clinic.example/*',
      'https://mail.clinic.example/*',
      'https://needful.clinic.example/*',
    ]);
  });

  test('may ask for no other host', () => {
    const built = { name: 'Needful', optional_host_permissions: ['https://*/*'], key: 'general' };
    expect(packedManifest(built, order, 'own')).toEqual({
      name: 'Needful',
      host_permissions: hostsOf(order),
      key: 'own',
    });
    expect(packedManifest(built, order, null)).not.toHaveProperty('key');
  });

  test('is the same archive for the same files, and unpacks to them', () => {
    const entries = [{ name: 'manifest.json', content: Buffer.from('{"name":"Needful"}') }];
    const packed = zip(entries);
    expect(packed).toEqual(zip(entries));
    const nameLength = packed.readUInt16LE(26);
    const data = packed.subarray(30 + nameLength, 30 + nameLength + packed.readUInt32LE(18));
    expect(inflateRawSync(data).toString()).toBe('{"name":"Needful"}');
  });

  test('is signed so that Chromium can check it', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const packed = zip([{ name: 'a', content: Buffer.from('a') }]);
    const signed = crx3(packed, privateKey);
    expect(signed.subarray(0, 4).toString()).toBe('Cr24');
    const header = signed.subarray(12, 12 + signed.readUInt32LE(8));
    const publicKey = publicKeyOf(privateKey);
    const at = header.indexOf(publicKey) + publicKey.length;
    const signature = header.subarray(at + 3, at + 3 + 256);
    const id = createHash('sha256').update(publicKey).digest().subarray(0, 16);
    const data = Buffer.concat([Buffer.from([10, 16]), id]);
    const length = Buffer.from([data.length, 0, 0, 0]);
    const proof = createVerify('sha256').update(
      Buffer.concat([Buffer.from('CRX3 SignedData\0'), length, data, packed]),
    );
    expect(proof.verify(createPublicKey(privateKey), signature)).toBe(true);
  });
});

describe('the policies', () => {
  test('install it by force and tell it where it belongs', () => {
    const id = chromiumIdOf(Buffer.from('key'));
    const settings = { server: order.server, organization: order.organization };
    expect(chromiumPolicy(order, id, 'chrome-updates.xml')).toMatchObject({
      ExtensionSettings: {
        [id]: {
          installation_mode: 'force_installed',
          update_url: 'https://intranet.clinic.example/needful/chrome-updates.xml',
        },
      },
      '3rdparty': { extensions: { [id]: settings } },
    });
    expect(firefoxPolicy(order, 'needful@needful.example', 'needful-firefox.xpi')).toMatchObject({
      policies: { '3rdparty': { Extensions: { 'needful@needful.example': settings } } },
    });
  });

  test('point to the package by its id and version', () => {
    const text = updateManifest(order, 'abc', 'needful-chrome.crx', '0.1.0');
    expect(text).toContain('appid="abc"');
    expect(text).toContain(
      'codebase="https://intranet.clinic.example/needful/needful-chrome.crx" version="0.1.0"',
    );
  });
});

describe('what cannot be packed', () => {
  const without = (option: string, instead: readonly string[]) => {
    const at = ARGUMENTS.indexOf(option);
    return [...ARGUMENTS.slice(0, at), ...instead, ...ARGUMENTS.slice(at + 2)];
  };

  test.each([
    ['--server', ['--server', 'http://needful.clinic.example'], 'https://'],
    ['--organization', [], 'UUID'],
    ['--site', ['--site', 'roundcube=https://*/*'], 'single host'],
    ['--site', ['--site', 'lotus-notes=https://mail.clinic.example/*'], 'roundcube'],
    ['--from', [], '--from'],
  ])('is said plainly: %s %j', (option, instead, says) => {
    expect(() => readOrder(without(option, instead))).toThrow(OrderError);
    expect(() => readOrder(without(option, instead))).toThrow(says);
  });
});
