import type { DataElement } from '../clocks/facts.ts';
import type { CalendarDate } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';

/** A choice the portal offers, in its own words. What nobody has seen on the portal is marked on every sheet. */
export type PortalChoice = { readonly label: string; readonly isVerified: boolean };

function seen(label: string): PortalChoice {
  return { label, isVerified: true };
}

function unseen(label: string): PortalChoice {
  return { label, isVerified: false };
}

/** What sort of organization files. */
export const ENTITY_TYPES = {
  'health-plan': seen('Health Plan'),
  'clearing-house': seen('Healthcare Clearing House'),
  provider: seen('Healthcare Provider'),
} as const;

export const BREACH_TYPES = {
  hacking: seen('Hacking/IT Incident'),
  disposal: seen('Improper Disposal'),
  loss: seen('Loss'),
  theft: seen('Theft'),
  unauthorized: seen('Unauthorized Access/Disclosure'),
} as const;

export const LOCATIONS = {
  desktop: seen('Desktop Computer'),
  'medical-record': seen('Electronic Medical Record'),
  email: seen('Email'),
  laptop: seen('Laptop'),
  server: seen('Network Server'),
  portable: seen('Other Portable Electronic Device'),
  paper: seen('Paper/Films'),
  other: seen('Other'),
} as const;

export const PHI_TYPES = {
  clinical: seen('Clinical'),
  demographic: seen('Demographic'),
  financial: seen('Financial'),
  other: seen('Other'),
} as const;

export const SAFEGUARDS = {
  none: seen('None'),
  privacy: seen('Privacy Rule Safeguards (Training, Policies and Procedures, etc.)'),
  administrative: unseen('Security Rule Administrative Safeguards (Risk Analysis, Risk Management, etc.)'),
  physical: unseen(
    'Security Rule Physical Safeguards (Facility Access Controls, Workstation Security, etc.)',
  ),
  technical: unseen('Security Rule Technical Safeguards (Access Controls, Transmission Security, etc.)'),
} as const;

export const ACTIONS = {
  encryption: unseen('Adopted encryption technologies'),
  passwords: unseen('Changed password/strengthened password requirements'),
  'risk-management': unseen('Created a new/updated Security Rule Risk Management Plan'),
  'technical-safeguards': unseen('Implemented new technical safeguards'),
  evaluations: unseen('Implemented periodic technical and nontechnical evaluations'),
  'physical-security': unseen('Improved physical security'),
  'risk-analysis': unseen('Performed a new/updated Security Rule Risk Analysis'),
  'associate-training': unseen('Provided business associate with additional training on HIPAA requirements'),
  'credit-monitoring': unseen('Provided individuals with free credit monitoring'),
  contracts: unseen('Revised business associate contracts'),
  policies: unseen('Revised policies and procedures'),
  sanctions: unseen('Sanctioned workforce members involved (including termination)'),
  mitigation: unseen('Took steps to mitigate harm'),
  training: unseen('Trained or retrained workforce members'),
  other: unseen('Other'),
} as const;

/** What an officer says of a breach in the regulators' categories. Null and empty while nobody said. */
export type NoticeFacts = {
  readonly entityType: keyof typeof ENTITY_TYPES | null;
  readonly breachStart: CalendarDate | null;
  readonly breachEnd: CalendarDate | null;
  /** The portal asks when discovery began and ended; it began on the day the clocks run from. */
  readonly discoveryEnd: CalendarDate | null;
  readonly breachTypes: readonly (keyof typeof BREACH_TYPES)[];
  readonly locations: readonly (keyof typeof LOCATIONS)[];
  readonly phiTypes: readonly (keyof typeof PHI_TYPES)[];
  readonly safeguards: readonly (keyof typeof SAFEGUARDS)[];
  readonly actions: readonly (keyof typeof ACTIONS)[];
  /** Who files and answers for it: of the organization, so in the clear. */
  readonly address: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly description: SealedText | null;
};

export const NOTHING_SAID: NoticeFacts = {
  entityType: null,
  breachStart: null,
  breachEnd: null,
  discoveryEnd: null,
  breachTypes: [],
  locations: [],
  phiTypes: [],
  safeguards: [],
  actions: [],
  address: null,
  contactName: null,
  contactEmail: null,
  contactPhone: null,
  description: null,
};

const PHI_OF: Readonly<Record<DataElement, keyof typeof PHI_TYPES>> = {
  health: 'clinical',
  'insurance-id': 'demographic',
  ssn: 'demographic',
  'government-id': 'demographic',
  'financial-account': 'financial',
  biometric: 'other',
  credentials: 'other',
};

export type PortalOfKind = {
  readonly breachType: keyof typeof BREACH_TYPES;
  readonly location: keyof typeof LOCATIONS;
};

/** The facts with what the kind of incident and what it held suggest, where nobody has said. */
export function withSuggestions(
  facts: NoticeFacts,
  kind: PortalOfKind | undefined,
  elements: readonly DataElement[] | null,
): NoticeFacts {
  const types = (elements ?? []).map((each) => PHI_OF[each]);
  return {
    ...facts,
    breachTypes: orElse(facts.breachTypes, kind === undefined ? [] : [kind.breachType]),
    locations: orElse(facts.locations, kind === undefined ? [] : [kind.location]),
    phiTypes: orElse(facts.phiTypes, [...new Set(types)]),
  };
}

function orElse<Choice>(said: readonly Choice[], suggested: readonly Choice[]): readonly Choice[] {
  return said.length > 0 ? said : suggested;
}
