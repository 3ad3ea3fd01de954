import type { Discovery } from '@needful/shared/wire/cds-hooks.ts';

export const SERVICE_ID = 'privacy-reminders';
/** Where cards of CDS Hooks are counted, beside the sites of the extension. */
export const CDS_SITE = 'cds-hooks';

/**
 * The one service. It asks for what tells who is at work, whether the patient is theirs, and whether the visit is
 * labelled as protected; no demographics, no diagnoses, no notes.
 */
export const DISCOVERY: Discovery = {
  services: [
    {
      hook: 'patient-view',
      id: SERVICE_ID,
      title: 'Needful: privacy reminders',
      description:
        'The sentence of your organization\u2019s own privacy policy when a protected visit, or a chart without a known relation, is opened; otherwise no card.',
      prefetch: {
        user: 'PractitionerRole?practitioner={{userPractitionerId}}',
        encounter: 'Encounter/{{context.encounterId}}',
        careTeams: 'CareTeam?patient={{context.patientId}}&status=active',
      },
      usageRequirements:
        'Every prefetch key may be left out. What is not sent is not guessed: no card. Nothing of a patient or user is kept.',
    },
  ],
};

/** The address of an organization's services, which is also what a token is made for. */
export function servicesUrl(origin: string, org: string): string {
  return `${origin}/cds/${org}/cds-services`;
}
