import type { Clock } from '@needful/shared/domain/clocks/clock.ts';
import type { Decider } from '@needful/shared/domain/determination/decide.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { discoveredIn, type OrganizationFacts } from '@needful/shared/domain/incident/clock-facts.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { type Addressee, addressProblems, PROBLEMS } from '@needful/shared/domain/notices/addressees.ts';
import type { NoticeContext } from '@needful/shared/domain/notices/decide.ts';
import { owedNotices } from '@needful/shared/domain/notices/owed.ts';
import { type PortalOfKind, withSuggestions } from '@needful/shared/domain/notices/portal.ts';
import { missingOn, portalSheet, type SheetFacts } from '@needful/shared/domain/notices/sheet.ts';
import { type LetterTemplates, templateLacks } from '@needful/shared/domain/notices/templates.ts';
import { countedExtent } from '@needful/shared/domain/register/extent.ts';
import { letters } from '@needful/shared/letters/index.generated.ts';

export const TEMPLATES: LetterTemplates = letters;

type Opened = Pick<SheetFacts, 'reference' | 'organization' | 'description' | 'formerFiling' | 'isPart2'>;

/** What a sheet for HHS shows. */
export function sheetFactsOf(
  state: IncidentState,
  organization: OrganizationFacts,
  portal: PortalOfKind | undefined,
  opened: Opened,
): SheetFacts {
  const { dataElements } = state.duties.facts;
  const { given } = state.duties;
  const extent = countedExtent(state.duties.facts, state.register);
  const { occurredOn } = state.report;
  const said = withSuggestions(state.notices.facts, portal, dataElements);
  return {
    ...opened,
    isAssociate: organization.entity === 'business-associate',
    facts: {
      ...said,
      breachStart: said.breachStart ?? occurredOn,
      breachEnd: said.breachEnd ?? said.breachStart ?? occurredOn,
    },
    discoveredOn: discoveredIn(state, organization.timeZone).inUse?.on ?? null,
    affected: { total: extent.total, isEstimate: extent.isEstimate },
    byState: extent.byState,
    individualsToldOn: given.individuals ?? null,
    badAddresses: extent.badAddresses,
    mediaStates: Object.keys(extent.byState).filter((code) => (extent.byState[code] ?? 0) > 500),
  };
}

/** What else a decision about notices rests on. */
type Read = {
  readonly today: CalendarDate;
  readonly clocks: readonly Clock[];
  readonly portal: PortalOfKind | undefined;
  readonly decider: Decider;
  readonly people: readonly Addressee[];
};

/** What a decision about notices looks at. */
export function noticeContext(
  state: IncidentState,
  organization: OrganizationFacts,
  read: Read,
): NoticeContext {
  const { today, decider, people } = read;
  const { aside } = state.notices;
  const names = { reference: 'here', organization: 'here', formerFiling: null, isPart2: false };
  // Whether there is a description is seen without opening it.
  const description = state.notices.facts.description === null ? null : 'there';
  const sheet = portalSheet(sheetFactsOf(state, organization, read.portal, { ...names, description }));
  const { badAddresses } = countedExtent(state.duties.facts, state.register);
  return {
    today,
    notices: owedNotices(read.clocks, organization),
    decider,
    discoveredOn: discoveredIn(state, organization.timeZone).legal?.on ?? null,
    badAddresses,
    sheetLacks: missingOn(sheet),
    templateLacks: (template, notice, written) =>
      templateLacks(TEMPLATES, template, notice, { badAddresses, written }),
    templateVersion: (template) => TEMPLATES[template]?.version ?? null,
    addressProblems: addressProblems(people, (person) => Object.hasOwn(aside, person)).map(
      ({ problem }) => `Somebody ${PROBLEMS[problem]}.`,
    ),
    letters: people.length === 0 ? null : people.filter(({ id }) => !Object.hasOwn(aside, id)).length,
    isInRegister: (person) => people.some(({ id }) => id === person),
  };
}
