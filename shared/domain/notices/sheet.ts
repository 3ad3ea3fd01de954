import type { CalendarDate } from '../ids.ts';
import {
  ACTIONS,
  BREACH_TYPES,
  ENTITY_TYPES,
  LOCATIONS,
  type NoticeFacts,
  PHI_TYPES,
  type PortalChoice,
  SAFEGUARDS,
} from './portal.ts';

/** What a sheet for a regulator shows, beside what officers recorded for it. */
export type SheetFacts = {
  readonly reference: string;
  readonly organization: string;
  readonly isAssociate: boolean;
  readonly facts: NoticeFacts;
  /** The opened brief description; null where nobody wrote one. */
  readonly description: string | null;
  readonly discoveredOn: CalendarDate | null;
  readonly affected: { readonly total: number | null; readonly isEstimate: boolean };
  readonly byState: Readonly<Record<string, number>>;
  readonly individualsToldOn: CalendarDate | null;
  readonly badAddresses: number;
  /** The states whose media have to be told. */
  readonly mediaStates: readonly string[];
  /** An earlier filing, which makes this an addendum, with its number where it is known; null for a first one. */
  readonly formerFiling: { readonly number: string | null } | null;
  readonly isPart2: boolean;
};

/** One line of a sheet, in the portal’s own words. `value` is null where it is missing. */
export type SheetRow = {
  readonly section: string;
  readonly label: string;
  readonly value: string | null;
  readonly isRequired: boolean;
  /** Whether somebody has seen this label and its choices on the portal. */
  readonly isVerified: boolean;
  /** Which part of the incident answers it. */
  readonly where: SheetPlace;
};

/** The parts of an incident on which an officer enters what a sheet asks. */
export const SHEET_PLACES = ['sheet', 'extent', 'discovery', 'notice'] as const;
export type SheetPlace = (typeof SHEET_PLACES)[number];

/** Something a filing still lacks: its label on the portal, and where it is entered. */
export type Missing = Pick<SheetRow, 'label' | 'where'>;

const row = (
  section: string,
  label: string,
  value: string | null,
  more: Partial<SheetRow> = {},
): SheetRow => ({
  section,
  label,
  value: value === '' ? null : value,
  isRequired: true,
  isVerified: true,
  where: 'sheet',
  ...more,
});

/** The sheet in the order of the portal’s pages. It carries nobody’s name but the filer’s. */
export function portalSheet(given: SheetFacts): readonly SheetRow[] {
  return [...general(given), ...contact(given), ...breach(given), ...notice(given), ...attestation()];
}

/** What a filing still lacks, by its label on the portal. */
export function missingOn(sheet: readonly SheetRow[]): readonly string[] {
  return lackingOn(sheet).map(({ label }) => label);
}

/** The same with the part of the incident on which each is entered. */
export function lackingOn(sheet: readonly SheetRow[]): readonly Missing[] {
  return sheet
    .filter(({ isRequired, value }) => isRequired && value === null)
    .map(({ label, where }) => ({ label, where }));
}

function general({ affected, formerFiling, isPart2 }: SheetFacts): readonly SheetRow[] {
  const isLarge = affected.total !== null && affected.total >= 500;
  const size = isLarge ? '500 or more individuals' : 'Fewer than 500 individuals';
  const isAddendum = formerFiling !== null;
  const kind = isAddendum ? 'Addendum to Previous Report' : 'Initial Breach Report';
  return [
    row('General', 'Form', isPart2 ? 'Part 2 (42 CFR 2.16)' : 'HIPAA'),
    row('General', 'Report Type', kind),
    ...(isAddendum
      ? [row('General', 'Breach Tracking Number', formerFiling.number, { where: 'notice' })]
      : []),
    row('General', 'Individuals affected', affected.total === null ? null : size, { where: 'extent' }),
  ];
}

function contact({ organization, isAssociate, facts }: SheetFacts): readonly SheetRow[] {
  const who = isAssociate
    ? 'Business associate filing on behalf of a covered entity'
    : 'Covered entity filing on behalf of the organization';
  return [
    row('Contact', 'Filer', who),
    row('Contact', 'Covered Entity Name', organization),
    row('Contact', 'Type of Covered Entity', labelOf(ENTITY_TYPES, facts.entityType)),
    row('Contact', 'Address', facts.address),
    row('Contact', 'Contact Name', facts.contactName),
    row('Contact', 'Contact E-mail', facts.contactEmail),
    row('Contact', 'Contact Phone', facts.contactPhone),
  ];
}

function breach(given: SheetFacts): readonly SheetRow[] {
  const { facts, affected, discoveredOn } = given;
  const total =
    affected.total === null
      ? null
      : `${affected.total}${affected.isEstimate ? ' (an estimate: add the number later)' : ''}`;
  return [
    row('Breach', 'Breach Start Date', facts.breachStart),
    row('Breach', 'Breach End Date', facts.breachEnd),
    row('Breach', 'Discovery Start Date', discoveredOn, { where: 'discovery' }),
    row('Breach', 'Discovery End Date', facts.discoveryEnd),
    row('Breach', 'Approximate Number of Individuals Affected', total, { where: 'extent' }),
    choices('Breach', 'Type of Breach', BREACH_TYPES, facts.breachTypes),
    choices('Breach', 'Location of Breached Information', LOCATIONS, facts.locations),
    choices('Breach', 'Type of Protected Health Information Involved', PHI_TYPES, facts.phiTypes),
    row('Breach', 'Brief Description of the Breach', given.description),
    choices('Breach', 'Safeguards in Place Prior to Breach', SAFEGUARDS, facts.safeguards),
  ];
}

const SECTION = 'Notice of Breach and Actions Taken';

function notice(given: SheetFacts): readonly SheetRow[] {
  const { individualsToldOn, badAddresses, mediaStates, facts } = given;
  const later = { isRequired: false, isVerified: false };
  const substitute = badAddresses === 0 ? 'No' : `Yes, ${badAddresses < 10 ? 'fewer than 10' : '10 or more'}`;
  const media = mediaStates.length === 0 ? 'No' : `Yes: ${mediaStates.join(', ').toUpperCase()}`;
  return [
    row(SECTION, 'Individual Notice Provided', individualsToldOn, later),
    row(SECTION, 'Was Substitute Notice Required?', substitute, { isVerified: false }),
    row(SECTION, 'Was Media Notice Required?', media),
    choices(SECTION, 'Actions Taken in Response to Breach', ACTIONS, facts.actions),
  ];
}

function attestation(): readonly SheetRow[] {
  const label = 'Name and date, entered on the portal by who files';
  return [row('Attestation', label, null, { isRequired: false })];
}

function labelOf(list: Readonly<Record<string, PortalChoice>>, id: string | null): string | null {
  return id === null ? null : (list[id]?.label ?? null);
}

function choices(
  section: string,
  label: string,
  list: Readonly<Record<string, PortalChoice>>,
  ids: readonly string[],
): SheetRow {
  const chosen = ids.flatMap((id) => list[id] ?? []);
  return row(section, label, chosen.map((choice) => choice.label).join('; '), {
    isVerified: chosen.every(({ isVerified }) => isVerified),
  });
}
