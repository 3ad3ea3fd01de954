import { z } from 'zod';

/*
 * CDS Hooks 2.0 (https://cds-hooks.hl7.org/2.0/), written from its text. Each schema names the section it comes from.
 * "Use of JSON": an attribute without a value is left out; null, "", [] and {} stand nowhere unless a section says so.
 * What a client sends may hold more than is known here (section "Extensions"); what Needful answers may not.
 */

const text = z.string().min(1);
const httpUrl = z.url({ protocol: /^https?$/ });

/** Section "Coding": code is required; a reason that a card offers has a display as well. */
const codingSchema = z.object({
  code: text.max(200),
  system: text.max(500).optional(),
  display: text.max(500).optional(),
});
const shownCodingSchema = z.strictObject({ code: text, system: z.url(), display: text });

/** Section "Discovery", "Response". */
export const discoverySchema = z.strictObject({
  services: z.array(
    z.strictObject({
      hook: text,
      title: text.optional(),
      description: text,
      id: text.regex(/^[\w-]+$/, 'stands in an address'),
      prefetch: z.record(text, text).optional(),
      usageRequirements: text.optional(),
    }),
  ),
});
export type Discovery = z.infer<typeof discoverySchema>;

/** FHIR R4 "Resource": https://hl7.org/fhir/R4/resource.html */
const resourceSchema = z.looseObject({ resourceType: text.max(64) });

/**
 * Section "Calling a CDS Service", "HTTP Request", with the context of the hook patient-view. A prefetch key without
 * data is null (section "Prefetch Template"). The token to the client's own data (fhirAuthorization) is not read.
 */
export const patientViewSchema = z
  .object({
    hook: z.literal('patient-view', 'must be patient-view: this service answers to no other hook'),
    hookInstance: z.guid('must be a UUID (CDS Hooks 2.0, HTTP Request)'),
    fhirServer: httpUrl.optional(),
    fhirAuthorization: z
      .object({
        access_token: text,
        token_type: z.literal('Bearer'),
        expires_in: z.number(),
        scope: z.string(),
        subject: text,
      })
      .optional(),
    context: z.object({
      userId: text
        .max(200)
        .regex(
          /^(Practitioner|PractitionerRole|Patient|RelatedPerson)\/[A-Za-z0-9.-]{1,64}$/,
          'must be such as Practitioner/123',
        ),
      patientId: text.max(64),
      encounterId: text.max(64).optional(),
    }),
    prefetch: z.record(text, resourceSchema.nullable()).optional(),
  })
  .refine(
    ({ fhirAuthorization, fhirServer }) => fhirAuthorization === undefined || fhirServer !== undefined,
    { message: 'must stand beside fhirAuthorization (CDS Hooks 2.0, HTTP Request)', path: ['fhirServer'] },
  );
export type PatientView = z.output<typeof patientViewSchema>;
export type Resource = z.output<typeof resourceSchema>;

/** Section "Suggestion". Needful never proposes a change of the record: no actions. */
const suggestionSchema = z.strictObject({ label: text, uuid: z.uuid() });

/** Sections "Card Attributes", "Source" and "Link". The summary is shorter than 140 characters. */
export const cardSchema = z
  .strictObject({
    uuid: z.uuid(),
    summary: text.max(139),
    detail: text,
    indicator: z.enum(['info', 'warning', 'critical']),
    source: z.strictObject({
      label: text,
      url: httpUrl.optional(),
      icon: httpUrl.optional(),
      topic: shownCodingSchema.optional(),
    }),
    suggestions: z.array(suggestionSchema).min(1).optional(),
    selectionBehavior: z.enum(['at-most-one', 'any']).optional(),
    overrideReasons: z.array(shownCodingSchema).min(1).optional(),
  })
  .refine(
    (card) => card.suggestions === undefined || card.selectionBehavior !== undefined,
    'with suggestions goes a selectionBehavior',
  );
export type Card = z.infer<typeof cardSchema>;

/** Section "CDS Service Response", "HTTP Response". No guidance is an empty list. */
export const answerSchema = z.strictObject({ cards: z.array(cardSchema) });

const MOST_AT_ONCE = 100;

/** Section "Feedback". A comment is free text of a person: it is let pass here and read by nobody. */
export const feedbackSchema = z.object({
  feedback: z
    .array(
      z
        .object({
          card: text.max(64),
          outcome: z.enum(['accepted', 'overridden']),
          acceptedSuggestions: z.array(z.object({ id: text.max(64) })).optional(),
          overrideReason: z.object({ reason: codingSchema.optional() }).optional(),
          outcomeTimestamp: z.iso.datetime({
            offset: true,
            error: 'must be a time such as 2026-11-22T10:05:31Z',
          }),
        })
        .refine(
          ({ outcome, acceptedSuggestions }) =>
            outcome !== 'accepted' || (acceptedSuggestions?.length ?? 0) > 0,
          {
            message: 'must name what was accepted (CDS Hooks 2.0, Suggestion accepted)',
            path: ['acceptedSuggestions'],
          },
        ),
    )
    .min(1)
    .max(MOST_AT_ONCE),
});
export type Feedback = z.output<typeof feedbackSchema>['feedback'][number];

/** Section "Trusting CDS Clients": the header and the payload of the token, as far as they are ours to check. */
export const tokenHeaderSchema = z.object({
  alg: z.enum(['ES384', 'RS384'], 'must be ES384 or RS384'),
  kid: text.max(200),
  typ: z.literal('JWT', 'must be JWT'),
  jku: z.string().max(500).optional(),
});
export const tokenClaimsSchema = z.object({
  // Printable, as a URI is: it is looked for in the database before anybody has vouched for it.
  iss: z.string().regex(/^[\x21-\x7e]{1,300}$/, 'must be a URI'),
  aud: z.union(
    [
      z.string(),
      z
        .array(z.string())
        .length(1)
        .transform(([only = '']) => only),
    ],
    'must be one address',
  ),
  exp: z.number(),
  iat: z.number(),
  jti: text.max(300),
  tenant: z.string().max(300).optional(),
});
