import { describe, expect, test } from 'vitest';
import type { PersonId } from '../ids.ts';
import { decideSite, inForce, type SiteVersion } from './decide.ts';

const ANN = 'ann' as PersonId;
const BEN = 'ben' as PersonId;
const context = { site: 'own-chart', by: BEN, isBundled: false };
const bundled = { site: 'gmail', by: BEN, isBundled: true };
const HERE = ['https://chart.example/*'];
const described = { step: 'profile', publishedBy: ANN, isDescribed: true, matches: HERE } as const;
const one = { ...described, version: 1, digest: 'd1', isApproved: true } as const;
const two = {
  ...described,
  version: 2,
  digest: 'd2',
  isApproved: false,
  matches: ['https://else.example/*'],
};
const off = { ...one, version: 2, step: 'off', digest: null, isDescribed: false } as const;
const switching = (isOn: boolean) => ({ type: 'switch-site', isOn, reason: 'security' }) as const;

function codeOf(versions: readonly SiteVersion[], command: Parameters<typeof decideSite>[1], by = context) {
  const decided = decideSite(versions, command, by);
  return 'refused' in decided ? decided.code : decided;
}

describe('a version of a site', () => {
  const describing = { type: 'describe-site', after: 1, digest: 'd2', matches: [], replaces: null } as const;

  test('follows the newest that its maker saw', () => {
    expect(codeOf([one], describing)).toMatchObject({ type: 'site-described', version: 2 });
    expect(codeOf([one, two], describing)).toBe('site-changed');
  });

  test('takes the place of another’s that waits only where its maker knows of it, and of their own at once', () => {
    const after = { ...describing, after: 2 };
    expect(codeOf([one, two], after)).toBe('another-version-waits');
    expect(codeOf([one, two], { ...after, replaces: 1 })).toBe('another-version-waits');
    expect(codeOf([one, two], { ...after, replaces: 2 })).toMatchObject({ version: 3 });
    expect(codeOf([one, two], after, { ...context, by: ANN })).toMatchObject({ version: 3 });
  });

  test('is approved by a second person alone, as they read it, and only while it is the newest', () => {
    const approving = { type: 'approve-site', version: 2, digest: 'd2' } as const;
    expect(codeOf([one, two], approving)).toMatchObject({ type: 'site-approved', version: 2 });
    expect(codeOf([one, two], approving, { ...context, by: ANN })).toBe('second-person');
    expect(codeOf([one, two], { ...approving, digest: 'd3' })).toBe('site-not-waiting');
    expect(codeOf([one, two, { ...off, version: 3 }], approving)).toBe('site-not-waiting');
    expect(codeOf([one], { ...approving, version: 1, digest: 'd1' })).toBe('site-not-waiting');
  });
});

describe('the switch of a site', () => {
  test('ends what is in force at once, and what waited with it', () => {
    expect(codeOf([one, two], switching(false))).toMatchObject({ version: 3, isOn: false, digest: null });
  });

  test('ends what comes with Needful, of which nobody had said anything', () => {
    expect(codeOf([], switching(false), bundled)).toMatchObject({ type: 'site-switched', version: 1 });
    expect(codeOf([], switching(false))).toBe('unknown-site');
  });

  test('brings back what was in force, and never what nobody approved', () => {
    expect(codeOf([one, off], switching(true))).toMatchObject({ version: 3, digest: 'd1' });
    expect(codeOf([one, off, { ...two, version: 3 }], switching(true))).toMatchObject({ digest: 'd1' });
    expect(codeOf([{ ...off, version: 1 }], switching(true), bundled)).toMatchObject({ digest: null });
    expect(codeOf([{ ...two, version: 1 }, off], switching(true))).toBe('unknown-site');
  });

  test('stays off when a version is approved, which is in force once the site is switched on', () => {
    const approved = { ...two, version: 3, isApproved: true };
    expect(inForce([one, off, approved])?.step).toBe('off');
    expect(codeOf([one, off, approved], switching(true))).toMatchObject({
      digest: 'd2',
      matches: two.matches,
    });
    const on = { ...approved, version: 4, isDescribed: false };
    expect(inForce([one, off, approved, on])?.version).toBe(4);
  });

  test('changes nothing that stands so already', () => {
    expect(codeOf([one], switching(true))).toBe('site-as-it-was');
    expect(codeOf([one, off], switching(false))).toBe('site-as-it-was');
  });
});

describe('putting an earlier version back', () => {
  const back = (to: number) => ({ type: 'roll-site-back', to, reason: 'reads-wrongly' }) as const;
  const approved = { ...two, isApproved: true };

  test('makes it a new version with the same text', () => {
    expect(codeOf([one, approved], back(1))).toMatchObject({
      version: 3,
      to: 1,
      digest: 'd1',
      matches: HERE,
    });
    expect(codeOf([one, approved], back(0), bundled)).toMatchObject({ version: 3, to: 0, digest: null });
  });

  test('is no way round the second person', () => {
    expect(codeOf([one, two], back(2))).toBe('site-not-approved');
  });

  test('knows only what is there, and not what stands', () => {
    expect(codeOf([one, approved], back(0))).toBe('unknown-site');
    expect(codeOf([one, approved], back(7))).toBe('unknown-site');
    expect(codeOf([one, off], back(2))).toBe('unknown-site');
    expect(codeOf([one, approved], back(2))).toBe('site-as-it-was');
  });

  test('takes back hosts that a version added and that says the same', () => {
    const wider = { ...approved, digest: 'd1', matches: [...HERE, 'https://else.example/*'] };
    expect(codeOf([one, wider], back(1))).toMatchObject({ to: 1, digest: 'd1', matches: HERE });
    expect(codeOf([one, wider], back(2))).toBe('site-as-it-was');
  });
});
