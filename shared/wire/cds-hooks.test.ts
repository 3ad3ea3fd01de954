import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  answerSchema,
  cardSchema,
  discoverySchema,
  feedbackSchema,
  patientViewSchema,
  tokenClaimsSchema,
  tokenHeaderSchema,
} from './cds-hooks.ts';

/*
 * CDS Hooks 2.0 (https://cds-hooks.hl7.org/2.0/), its tables as facts: each field with its optionality and JSON type,
 * under the heading of its table. `unsent` is optional there, and nothing that Needful answers ever has it.
 */
type Row = readonly [
  field: string,
  is: 'required' | 'optional' | 'unsent',
  type: 'string' | 'number' | 'object' | 'array',
];
type Table = {
  readonly heading: string;
  readonly schema: z.ZodType;
  /** Something whole of that table, with every optional field that may be there. */
  readonly whole: object;
  /** Where in it the fields stand; [] at its top. */
  readonly at: readonly (string | number)[];
  readonly rows: readonly Row[];
};

const UUID = '4e0a3a1e-3283-4575-ab82-028d55fe2719';
const CODING = { code: 'c', system: 'https://example.org/codes', display: 'Shown' };
const CARD = {
  ...{ uuid: UUID, summary: 'One line.', detail: 'More.', indicator: 'info' },
  source: {
    label: 'Policy',
    url: 'https://example.org',
    icon: 'https://example.org/icon.png',
    topic: CODING,
  },
  suggestions: [{ label: 'Do the safer thing', uuid: UUID }],
  selectionBehavior: 'at-most-one',
  overrideReasons: [CODING],
};
const SERVICE = {
  ...{
    hook: 'patient-view',
    title: 'T',
    description: 'D',
    id: 'privacy-reminders',
    usageRequirements: 'None.',
  },
  prefetch: { patient: 'Patient/{{context.patientId}}' },
};
const REQUEST = {
  ...{ hook: 'patient-view', hookInstance: UUID, fhirServer: 'https://ehr.example/fhir' },
  fhirAuthorization: {
    ...{ access_token: 't', token_type: 'Bearer', expires_in: 300, scope: 'patient/*.read', subject: 's' },
  },
  context: { userId: 'Practitioner/1', patientId: '1', encounterId: '2' },
  prefetch: { patient: { resourceType: 'Patient' } },
};
const FEEDBACK = {
  card: UUID,
  outcome: 'overridden',
  acceptedSuggestions: [{ id: UUID }],
  overrideReason: { reason: CODING, userComment: 'Said by a person.' },
  outcomeTimestamp: '2020-12-11T00:00:00Z',
};
const HEADER = { alg: 'ES384', kid: 'k', typ: 'JWT', jku: 'https://ehr.example/keys' };
const CLAIMS = {
  iss: 'https://ehr.example/',
  aud: 'https://n.example',
  exp: 2,
  iat: 1,
  jti: 'j',
  tenant: 't',
};

const TABLES: readonly Table[] = [
  {
    ...{ heading: 'Discovery, Response', schema: discoverySchema, whole: { services: [SERVICE] }, at: [] },
    rows: [['services', 'required', 'array']],
  },
  {
    ...{ heading: 'Discovery, CDS Service', schema: discoverySchema, whole: { services: [SERVICE] } },
    at: ['services', 0],
    rows: [
      ['hook', 'required', 'string'],
      ['title', 'optional', 'string'],
      ['description', 'required', 'string'],
      ['id', 'required', 'string'],
      ['prefetch', 'optional', 'object'],
      ['usageRequirements', 'optional', 'string'],
    ],
  },
  {
    ...{ heading: 'HTTP Request', schema: patientViewSchema, whole: REQUEST, at: [] },
    rows: [
      ['hook', 'required', 'string'],
      ['hookInstance', 'required', 'string'],
      // That fhirServer goes with it stands below.
      ['fhirAuthorization', 'optional', 'object'],
      ['context', 'required', 'object'],
      ['prefetch', 'optional', 'object'],
    ],
  },
  {
    ...{
      heading: 'FHIR Resource Access',
      schema: patientViewSchema,
      whole: REQUEST,
      at: ['fhirAuthorization'],
    },
    rows: [
      ['access_token', 'required', 'string'],
      ['token_type', 'required', 'string'],
      ['expires_in', 'required', 'number'],
      ['scope', 'required', 'string'],
      ['subject', 'required', 'string'],
    ],
  },
  {
    ...{ heading: 'patient-view, Context', schema: patientViewSchema, whole: REQUEST, at: ['context'] },
    rows: [
      ['userId', 'required', 'string'],
      ['patientId', 'required', 'string'],
      ['encounterId', 'optional', 'string'],
    ],
  },
  {
    ...{ heading: 'HTTP Response', schema: answerSchema, whole: { cards: [CARD] }, at: [] },
    rows: [
      ['cards', 'required', 'array'],
      ['systemActions', 'unsent', 'array'],
    ],
  },
  {
    ...{ heading: 'Card Attributes', schema: cardSchema, whole: CARD, at: [] },
    rows: [
      ['summary', 'required', 'string'],
      ['indicator', 'required', 'string'],
      ['source', 'required', 'object'],
      ['overrideReasons', 'optional', 'array'],
      ['links', 'unsent', 'array'],
    ],
  },
  {
    ...{ heading: 'Source', schema: cardSchema, whole: CARD, at: ['source'] },
    rows: [
      ['label', 'required', 'string'],
      ['url', 'optional', 'string'],
      ['icon', 'optional', 'string'],
      ['topic', 'optional', 'object'],
    ],
  },
  {
    ...{ heading: 'Suggestion', schema: cardSchema, whole: CARD, at: ['suggestions', 0] },
    rows: [
      ['label', 'required', 'string'],
      ['isRecommended', 'unsent', 'string'],
      ['actions', 'unsent', 'array'],
    ],
  },
  {
    ...{ heading: 'Feedback', schema: feedbackSchema, whole: { feedback: [FEEDBACK] }, at: ['feedback', 0] },
    rows: [
      ['card', 'required', 'string'],
      ['outcome', 'required', 'string'],
      ['acceptedSuggestions', 'optional', 'array'],
      ['overrideReason', 'optional', 'object'],
      ['outcomeTimestamp', 'required', 'string'],
    ],
  },
  {
    ...{ heading: 'AcceptedSuggestion', schema: feedbackSchema, whole: { feedback: [FEEDBACK] } },
    at: ['feedback', 0, 'acceptedSuggestions', 0],
    rows: [['id', 'required', 'string']],
  },
  {
    ...{ heading: 'OverrideReason', schema: feedbackSchema, whole: { feedback: [FEEDBACK] } },
    at: ['feedback', 0, 'overrideReason'],
    rows: [['reason', 'optional', 'object']],
  },
  {
    ...{ heading: 'Trusting CDS Clients, header', schema: tokenHeaderSchema, whole: HEADER, at: [] },
    rows: [
      ['alg', 'required', 'string'],
      ['kid', 'required', 'string'],
      ['typ', 'required', 'string'],
      ['jku', 'optional', 'string'],
    ],
  },
  {
    ...{ heading: 'Trusting CDS Clients, payload', schema: tokenClaimsSchema, whole: CLAIMS, at: [] },
    rows: [
      ['iss', 'required', 'string'],
      ['aud', 'required', 'string'],
      ['exp', 'required', 'number'],
      ['iat', 'required', 'number'],
      ['jti', 'required', 'string'],
      ['tenant', 'optional', 'string'],
    ],
  },
];

/** What is of another type than a row names. */
const OTHER = { string: 7, number: 'seven', object: 'text', array: 'text' } as const;
const SAME = { string: 'text', number: 7, object: {}, array: [] } as const;

/** A copy in which one field is something else; undefined: left out. */
function withField(whole: object, path: readonly (string | number)[], value: unknown): object {
  const copy = structuredClone(whole) as Record<string | number, unknown>;
  const end = path.slice(0, -1).reduce((part, key) => part[key] as Record<string | number, unknown>, copy);
  const last = path.at(-1) ?? '';
  if (value === undefined) delete end[last];
  else end[last] = value;
  return copy;
}

describe.each(TABLES)('$heading', ({ schema, whole, at, rows }) => {
  const takes = (field: string, value: unknown) =>
    schema.safeParse(withField(whole, [...at, field], value)).success;

  it.each(rows)('%s is %s, of type %s', (field, is, type) => {
    expect(schema.safeParse(whole).success).toBe(true);
    if (is === 'unsent') return expect(takes(field, SAME[type])).toBe(false);
    expect(takes(field, undefined)).toBe(is === 'optional');
    expect(takes(field, OTHER[type])).toBe(false);
  });
});

describe('what the tables say beside them', () => {
  const refused = (schema: z.ZodType, whole: object, ...changes: readonly [string | number, unknown][]) =>
    changes.every(([field, value]) => !schema.safeParse(withField(whole, [field], value)).success);

  it('a request with an authorization names its FHIR server', () => {
    expect(refused(patientViewSchema, REQUEST, ['fhirServer', undefined])).toBe(true);
    const { fhirServer: _server, fhirAuthorization: _authorization, ...without } = REQUEST;
    expect(patientViewSchema.safeParse(without).success).toBe(true);
  });

  it('a summary is shorter than 140 characters, and an indicator one of three', () => {
    expect(refused(cardSchema, CARD, ['summary', 'x'.repeat(140)], ['indicator', 'hard-stop'])).toBe(true);
    for (const indicator of ['info', 'warning', 'critical'])
      expect(cardSchema.safeParse({ ...CARD, indicator }).success).toBe(true);
  });

  it('with suggestions goes a selectionBehavior of two', () => {
    expect(refused(cardSchema, CARD, ['selectionBehavior', undefined], ['selectionBehavior', 'all'])).toBe(
      true,
    );
    expect(cardSchema.safeParse({ ...CARD, selectionBehavior: 'any' }).success).toBe(true);
  });

  it('accepted feedback names what was accepted; an outcome is one of two', () => {
    const given = (more: object) =>
      feedbackSchema.safeParse({ feedback: [{ ...FEEDBACK, acceptedSuggestions: undefined, ...more }] })
        .success;
    expect(given({})).toBe(true);
    expect(given({ outcome: 'accepted' })).toBe(false);
    expect(given({ outcome: 'ignored' })).toBe(false);
  });

  it('a key of prefetch without data is null', () => {
    expect(patientViewSchema.safeParse({ ...REQUEST, prefetch: { patient: null } }).success).toBe(true);
  });

  it('an aud is one address, alone or in a list; no token is unsigned or signed by a shared key', () => {
    expect(tokenClaimsSchema.parse({ ...CLAIMS, aud: ['https://n.example'] }).aud).toBe('https://n.example');
    expect(refused(tokenHeaderSchema, HEADER, ['alg', 'none'], ['alg', 'HS256'])).toBe(true);
  });

  it('a request may hold more than is known here, and an answer may not', () => {
    expect(patientViewSchema.safeParse({ ...REQUEST, extension: { 'com.example': 1 } }).success).toBe(true);
    expect(cardSchema.safeParse({ ...CARD, extension: {} }).success).toBe(false);
  });
});
