import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Directory } from './directory.ts';
import { slip } from './distance.ts';
import { domainName } from './domain-name.ts';
import { judgeFax } from './judge-fax.ts';
import { judgeRecipients } from './judge-recipients.ts';

const DIRECTORY: Directory = {
  own: ['mercygeneral.org'],
  partners: ['stlukes-lab.com', 'cornerclinic.org', 'radiology.co.uk'],
  colleagues: [{ name: 'Jo Park, MD', address: 'jo.park@mercygeneral.org' }],
  seen: null,
  faxes: [
    { number: '(617) 555-0142', whose: 'St. Luke’s Lab' },
    { number: '+1 617 555 0199', whose: 'Corner Clinic' },
  ],
};

function rulesFor(address: string, name?: string, directory = DIRECTORY): readonly string[] {
  const given = name === undefined ? { address } : { address, name };
  return judgeRecipients([given], directory)[0]?.findings.map(({ rule }) => rule) ?? [];
}

test.each([
  ['a@mercygenera1.org', 'look-alike-letters'],
  ['a@rnercygeneral.org', 'look-alike-letters'],
  ['a@mercygener\u0430l.org', 'look-alike-letters'],
  ['a@xn--mercygenerl-7ij.org', 'look-alike-letters'],
  ['a@m\u00e9rcygeneral.org', 'look-alike-letters'],
  ['a@mercygeneral.com', 'other-ending'],
  ['a@cornerclinic.ogr', 'other-ending'],
  ['a@stlukeslab.com', 'hyphen'],
  ['a@stlukes-lab.com.mail-gate.net', 'inside-another-domain'],
  ['a@cornerclinic.reply-to.net', 'inside-another-domain'],
  ['a@cornerclinic-org.com', 'inside-another-domain'],
  ['a@conrerclinic.org', 'typing-slip'],
  ['a@cornercliniic.org', 'typing-slip'],
  ['a@cornercinic.org', 'typing-slip'],
  ['a@radiolpgy.co.uk', 'typing-slip'],
  ['a@cornerclinic-billing.org', 'name-with-addition'],
])('%s is told by the rule %s', (address, rule) => {
  expect(rulesFor(address)).toEqual([rule]);
});

test.each([
  'a@mercygeneral.org',
  'a@lab.mercygeneral.org',
  'A@CornerClinic.org',
  'a@mercymedical.org',
  'a@cornerdental.org',
  'a@stmarks-lab.com',
  'a@cardiology.co.uk',
  'a@needful.example',
])('%s is taken for nobody else', (address) => {
  expect(rulesFor(address)).toEqual([]);
});

test('a provider that everybody knows is named as one, and one of throw-away mailboxes too', () => {
  expect(rulesFor('a@gmail.com')).toEqual(['consumer-mail']);
  expect(rulesFor('a@mailinator.com')).toEqual(['disposable-mail']);
});

test('a colleague’s name with an outside address is told, by the name shown or before the at sign', () => {
  expect(rulesFor('jp77@gmail.com', 'Park, Jo')).toEqual(['inside-name-outside', 'consumer-mail']);
  expect(rulesFor('jo.park@gmail.com')).toEqual(['inside-name-outside', 'consumer-mail']);
  expect(rulesFor('jo.park@mercygeneral.org', 'Jo Park')).toEqual([]);
  expect(rulesFor('billing@elsewhere.example', 'Sam Park')).toEqual([]);
});

test('the first time is told only where it is known who was written to', () => {
  const seen = new Set(['a@cornerclinic.org']);
  expect(rulesFor('a@cornerclinic.org', undefined, { ...DIRECTORY, seen })).toEqual([]);
  expect(rulesFor('b@cornerclinic.org', undefined, { ...DIRECTORY, seen })).toEqual(['first-time']);
  expect(rulesFor('new@mercygeneral.org', undefined, { ...DIRECTORY, seen })).toEqual([]);
});

test('a verdict says where, near whom and why, and nothing of the address', () => {
  expect(judgeRecipients([{ address: 'no address' }, { address: 'x@conrerclinic.org' }], DIRECTORY)).toEqual([
    { recipient: 0, place: 'unreadable', findings: [] },
    {
      recipient: 1,
      place: 'outside',
      findings: [
        {
          rule: 'typing-slip',
          near: 'cornerclinic.org',
          why: 'It is a slip of the keyboard away from cornerclinic.org.',
        },
      ],
    },
  ]);
});

describe('a fax number', () => {
  test.each([
    ['617-555-0142', 'known'],
    ['9 1 (617) 555-0142', 'known'],
    ['617-555-0143', 'one-digit-away'],
    ['617-555-0124', 'one-digit-away'],
    ['617-555-042', 'one-digit-away'],
    ['617-555-01422', 'one-digit-away'],
    ['508-555-0142', 'not-in-directory'],
    ['0142', 'unreadable'],
  ])('%s is %s', (typed, verdict) => {
    expect(judgeFax(typed, DIRECTORY).verdict).toBe(verdict);
  });
});

describe('for any domain', () => {
  const labels = fc.stringMatching(/^[a-z][a-z0-9-]{0,14}[a-z0-9]$/);

  test('the slip between two names is the same both ways, and none between a name and itself', () => {
    fc.assert(
      fc.property(labels, labels, (one, other) => {
        expect(slip(one, one, 3)).toBe(0);
        expect(slip(one, other, 3)).toBeCloseTo(slip(other, one, 3));
      }),
    );
  });

  test('whatever stands behind an at sign, the judging ends with one verdict a recipient', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 4 }), (texts) => {
        const given = texts.map((text) => ({ address: `a@${text}`, name: text }));
        expect(judgeRecipients(given, DIRECTORY)).toHaveLength(texts.length);
      }),
    );
  });

  test('a name of a million letters is no domain name', () => {
    expect(domainName(`${'a'.repeat(1_000_000)}.org`)).toBeNull();
    expect(domainName('a.'.repeat(500_000))).toBeNull();
  });
});
