import { describe, expect, it } from 'vitest';
import type { PersonId } from '../ids.ts';
import { decideCdsClient, type LiveCdsClient, MOST_CDS_CLIENTS } from './decide.ts';

const ANN = 'ann' as PersonId;
const BEN = 'ben' as PersonId;
const waiting: LiveCdsClient = {
  ...{ client: 'c1', name: 'EHR', issuer: 'https://ehr.example/', digest: 'd1' },
  ...{ registeredBy: ANN, isApproved: false },
};
const register = {
  type: 'register-cds-client',
  client: 'c2',
  ...{ name: 'Other', issuer: 'https://other.example/', digest: 'd2' },
} as const;
const approve = { type: 'approve-cds-client', client: 'c1', digest: 'd1' } as const;
const end = { type: 'end-cds-client', client: 'c1' } as const;

describe('an EHR that may ask for cards', () => {
  it('is registered once by its issuer, until that registration is ended', () => {
    expect(decideCdsClient([waiting], register, BEN)).toMatchObject({ type: 'cds-client-registered' });
    const same = { ...register, issuer: waiting.issuer };
    expect(decideCdsClient([waiting], same, BEN)).toMatchObject({ code: 'issuer-registered' });
    expect(decideCdsClient([waiting], { ...register, client: 'c1' }, BEN)).toMatchObject({
      code: 'cds-client-taken',
    });
  });

  it('is approved by a second person alone, as they read it, and once', () => {
    expect(decideCdsClient([waiting], approve, BEN)).toMatchObject({ type: 'cds-client-approved' });
    expect(decideCdsClient([waiting], approve, ANN)).toMatchObject({ code: 'second-person' });
    const other = { ...approve, digest: 'd2' };
    expect(decideCdsClient([waiting], other, BEN)).toMatchObject({ code: 'cds-client-not-waiting' });
    const approved = { ...waiting, isApproved: true };
    expect(decideCdsClient([approved], approve, BEN)).toMatchObject({ code: 'cds-client-not-waiting' });
  });

  it('is ended at once by anybody who may, also while it waits', () => {
    expect(decideCdsClient([waiting], end, ANN)).toMatchObject({ type: 'cds-client-ended' });
    expect(decideCdsClient([], end, ANN)).toMatchObject({ code: 'unknown-cds-client' });
  });

  it('is one of so many at most', () => {
    const full = Array.from({ length: MOST_CDS_CLIENTS }, (_, index) => ({
      ...waiting,
      ...{ client: `x${index}`, issuer: `https://${index}.example/` },
    }));
    expect(decideCdsClient(full, register, BEN)).toMatchObject({ code: 'too-many-cds-clients' });
  });
});
