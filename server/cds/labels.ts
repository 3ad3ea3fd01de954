import type { Resource } from '@needful/shared/wire/cds-hooks.ts';
import { z } from 'zod';

export type Label = 'part-2' | 'psychotherapy-notes' | 'organization';

const labelled = z.object({
  meta: z.object({
    security: z.array(z.object({ system: z.string().optional(), code: z.string().optional() })),
  }),
});

const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';
const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';

/** Restricted and very restricted: whoever labelled it holds it to be more than ordinary. */
const RESTRICTED = ['R', 'V'];
/**
 * Sensitivities of v3-InformationSensitivityPolicy. Substance use and psychiatry are not by themselves Part 2 records
 * (42 CFR 2.11: of a program) or psychotherapy notes (164.501: kept apart): only their own codes say that.
 */
const SENSITIVE = [
  'ETH',
  'ETHUD',
  'OPIOIDUD',
  'SUD',
  'PSY',
  'BH',
  'MH',
  'HIV',
  'STD',
  'SDV',
  'SEX',
  'GDIS',
  'DVD',
];

/**
 * Which protection the security labels of a resource say (FHIR R4, Security Labels).
 * @returns [] where none says any, which does not mean that there is none
 */
export function labelsOf(resource: Resource): readonly Label[] {
  const read = labelled.safeParse(resource);
  if (!read.success) return [];
  const found = read.data.meta.security.map(({ system, code = '' }) => labelOf(system, code));
  return [...new Set(found.filter((label) => label !== null))];
}

function labelOf(system: string | undefined, code: string): Label | null {
  if (system === CONFIDENTIALITY) return RESTRICTED.includes(code) ? 'organization' : null;
  if (system !== ACT_CODE) return null;
  if (code === '42CFRPart2') return 'part-2';
  if (code === 'PSYTHPN') return 'psychotherapy-notes';
  return SENSITIVE.includes(code) ? 'organization' : null;
}
