import type { Instant, ReportId } from '@needful/shared/domain/ids.ts';
import { parseReport } from '@needful/shared/wire/report.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../messages/_reading.ts';
import { composeReport } from './compose-report.ts';
import { domainOf } from './domain-of.ts';

const basics = {
  reportId: '01a20113-538a-7647-a25b-b234313e6997' as ReportId,
  kind: 'misdirected-email',
  door: 'page-button',
  noticedAt: '2026-11-22T10:00:00.000Z' as Instant,
  occurredOn: null,
} as const;

const reading: Reading = {
  site: 'roundcube',
  act: 'read-sent-mail',
  recipients: ['Wrong.Person@OtherMail.example', 'wrong.person@othermail.example'],
  sender: 'jane.canary@clinic.example',
  attachmentCount: 1,
  message: 'Sent 17',
};

function hashKey(text = 'organization'): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(text);
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

describe('a report', () => {
  test('is what the server accepts', async () => {
    const report = await composeReport({ ...basics, reading }, await hashKey());
    expect(parseReport(report).success).toBe(true);
  });

  test('holds no local part and no reference of the message, only domains and keyed hashes', async () => {
    const text = JSON.stringify(await composeReport({ ...basics, reading }, await hashKey()));
    expect(text).toContain('othermail.example');
    for (const secret of ['wrong.person', 'Wrong.Person', 'jane.canary', 'Sent 17'])
      expect(text).not.toContain(secret);
  });

  test('names one recipient once, however the address is written', async () => {
    const report = await composeReport({ ...basics, reading }, await hashKey());
    expect(report.facts.recipients).toHaveLength(1);
  });

  test('hashes alike under one organization’s key and differently under another’s', async () => {
    const one = await composeReport({ ...basics, reading }, await hashKey());
    const same = await composeReport({ ...basics, reading }, await hashKey());
    const other = await composeReport({ ...basics, reading }, await hashKey('another organization'));
    expect(one).toEqual(same);
    expect(one.facts.messageHash).not.toBe(other.facts.messageHash);
  });

  test('leaves out what would need a key that is not known yet', async () => {
    const { facts } = await composeReport({ ...basics, reading }, null);
    expect(facts).toEqual({ attachmentCount: 1, recipientCount: 2, senderDomain: 'clinic.example' });
  });

  test('of something away from any page has no facts', async () => {
    expect(await composeReport({ ...basics, reading: null }, null)).toMatchObject({ place: null, facts: {} });
  });
});

describe('the domain of an address', () => {
  test.each([
    ['a@b.example', 'b.example'],
    ['"odd@local"@b.example', 'b.example'],
    ['a@BÜCHER.example', 'xn--bcher-kva.example'],
    ['a@b.example/secret', null],
    ['a@user:pw@b.example', 'b.example'],
    ['@b.example', null],
    ['nobody', null],
    ['a@b.example:25', null],
    ['roe@jane', null],
    ['seen@14.30h', null],
    ['a@jane.roe.mrn', null],
    ['a@127.0.0.1', null],
    ['a@clinic.internal', 'clinic.internal'],
    ['a@trust.nhs.uk', 'trust.nhs.uk'],
  ])('%s → %s', (address, domain) => {
    expect(domainOf(address)).toBe(domain);
  });

  test('never carries a local part out', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{12}$/), fc.stringMatching(/^[!-~]{0,6}$/), (local, noise) => {
        expect(domainOf(`${local}${noise}@clinic.example`) ?? '').not.toContain(local);
      }),
    );
  });
});
