import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport, textSchema } from './report.ts';

const HASH = 'Abc-_0123456789abcdefghijklmnopqrstuvwxyz012';
const GOOD = {
  reportId: '018f0000-0000-7000-8000-000000000001',
  kind: 'misdirected-email',
  door: 'page-button',
  place: { site: 'roundcube', act: 'read-sent-mail' },
  noticedAt: '2026-11-22T01:02:03.004Z',
  occurredOn: '2026-11-21',
  facts: {
    recipients: [{ domain: 'othermail.example', hash: HASH.slice(0, 43) }],
    recipientCount: 1,
    senderDomain: 'clinic.example',
    attachmentCount: 2,
    sentAt: '2026-11-22T01:00:00.000Z',
    messageHash: HASH.slice(0, 43),
    rangeDays: 30,
    wholeRecord: true,
    sectionCount: 3,
  },
};

type Path = readonly (string | number)[];

/** Every place in the report that holds a text, found in the report itself: a new one is tested unnamed. */
function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

function withValue(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = withValue(copy[key], rest, put);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

const places = textsIn(GOOD).map((path): [string, Path] => [path.join('.'), path]);

describe('the wire schema of a report', () => {
  it('takes a report with every field full, and the same without any fact', () => {
    expect(parseReport(GOOD).success).toBe(true);
    expect(parseReport({ ...GOOD, place: null, occurredOn: null, facts: {} }).success).toBe(true);
    expect(places.map(([name]) => name)).toContain('facts.recipients.0.domain');
  });

  describe.each(places)('in %s', (_name, path) => {
    it('refuses an address, whatever it looks like', () => {
      const address = fc.oneof(
        fc.emailAddress(),
        fc.constantFrom(
          'jane.doe@othermail.example',
          'Jane Doe <jane@x.example>',
          'mailto:j@x.example',
          'jane@x',
        ),
      );
      fc.assert(fc.property(address, (put) => !parseReport(withValue(GOOD, path, put)).success));
    });

    it.each([
      'Jordan Smith',
      'MRN 00012345',
      '<b>bold</b>',
      'https://ehr.example/patient/42',
      'a'.repeat(5_000),
      '',
      ' ',
      '\u202Eabc',
      'x\u0000y',
    ])('refuses %j', (put) => {
      expect(parseReport(withValue(GOOD, path, put)).success).toBe(false);
    });

    it.each([[null], [7], [{}], [['x']], [true]])('refuses %j where a text belongs', (put) => {
      const isOptional = put === null && ['occurredOn', 'act'].includes(String(path.at(-1)));
      expect(parseReport(withValue(GOOD, path, put)).success).toBe(isOptional);
    });
  });

  it('refuses any field it does not know, at every depth', () => {
    for (const path of [[], ['facts'], ['place'], ['facts', 'recipients', 0]] as Path[]) {
      const put = withValue(GOOD, [...path, 'subject'], 'Lab results');
      expect([path, parseReport(put).success]).toEqual([path, false]);
    }
  });

  it('names the place of what it refuses', () => {
    const put = withValue(GOOD, ['facts', 'recipients', 0, 'domain'], 'jane@x.example');
    const issue = parseReport(put).error?.issues[0];
    expect(issue?.path.join('.')).toBe('facts.recipients.0.domain');
    expect(issue?.message).toBe('must be a domain');
  });

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (input) => typeof parseReport(input).success === 'boolean'));
  });
});

describe('free text', () => {
  it('is trimmed, bounded, and free of what cannot be shown', () => {
    expect(textSchema.parse('  line\n\tline  ')).toBe('line\n\tline');
    for (const refused of ['', '   ', 'x'.repeat(4_001), 'a\u0007b', 'a\u007Fb'])
      expect(textSchema.safeParse(refused).success).toBe(false);
  });
});
