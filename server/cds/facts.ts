import { nothingTold, type ReminderFacts, type Role } from '@needful/shared/domain/reminders/facts.ts';
import type { PatientView, Resource } from '@needful/shared/wire/cds-hooks.ts';
import { z } from 'zod';
import { type Label, labelsOf } from './labels.ts';
import { linksOf, resourcesIn } from './relation.ts';
import { CDS_SITE } from './service.ts';

/** HL7's own list, terminology.hl7.org/CodeSystem/practitioner-role, as far as it says what somebody works as here. */
const WORK: ReadonlyMap<string, Role> = new Map([
  ['doctor', 'clinician'],
  ['nurse', 'nurse'],
  ['ict', 'technical'],
]);
const PRACTITIONER_ROLE = 'http://terminology.hl7.org/CodeSystem/practitioner-role';

const working = z.object({
  resourceType: z.literal('PractitionerRole'),
  code: z.array(z.object({ coding: z.array(z.object({ system: z.string(), code: z.string() })) })),
});

/**
 * What the rules may look at, once for each act that a patient-view is: a chart is opened, and where the visit or the
 * chart itself is labelled, a protected part of it. Without labels nothing is said of protection, since most records
 * carry none. A patient or relative who looks at their own record is nobody's business: no facts.
 */
export function factsOf(request: PatientView): readonly ReminderFacts[] {
  if (!request.context.userId.startsWith('Practitioner')) return [];
  const role = roleOf(request.prefetch?.user ?? null);
  const links = linksOf(request);
  const told = { role, ...(links === null ? {} : { relations: links }) };
  const chart = { ...nothingTold(CDS_SITE, 'open-chart'), ...told };
  const sections = sectionsOf(request);
  return sections.length === 0
    ? [chart]
    : [chart, { ...nothingTold(CDS_SITE, 'open-section'), ...told, sections }];
}

/** The labels of what was opened: the visit and the patient in context, and nothing beside them. */
function sectionsOf({ context, prefetch = {} }: PatientView): readonly Label[] {
  const opened = [`Patient/${context.patientId}`, `Encounter/${context.encounterId}`];
  const sent = Object.values(prefetch).flatMap(resourcesIn);
  const labelled = sent.filter((each) => opened.includes(`${each.resourceType}/${String(each.id)}`));
  return [...new Set(labelled.flatMap(labelsOf))];
}

/** Null where nobody says, or two roles say two things. */
function roleOf(user: Resource | null): Role | null {
  const codes = resourcesIn(user).flatMap((each) => working.safeParse(each).data?.code ?? []);
  const codings = codes.flatMap(({ coding }) => coding).filter(({ system }) => system === PRACTITIONER_ROLE);
  const roles = new Set(codings.map(({ code }) => WORK.get(code)));
  const [role = null] = roles;
  return roles.size === 1 ? role : null;
}
