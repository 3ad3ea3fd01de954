import type {
  BreachFactsInput,
  BreachMedium,
  DataElement,
  IncidentExtentFragment,
} from '../../generated/graphql.ts';

type Facts = IncidentExtentFragment['breachFacts'];
export type StateRow = { readonly state: string; readonly people: string };

/** The extent as its form holds it: numbers and dates as they are typed, empty while unknown. */
export type ExtentForm = {
  readonly total: string;
  readonly isEstimate: boolean;
  readonly byState: readonly StateRow[];
  readonly badAddresses: string;
  readonly dataElements: readonly DataElement[];
  readonly medium: BreachMedium | 'UNKNOWN';
  readonly part2: 'YES' | 'NO' | 'UNKNOWN';
  readonly confirmedOn: string;
  readonly associateFoundOn: string;
  readonly associateToldOn: string;
  readonly agreementDays: string;
};

export function formOf(facts: Facts): ExtentForm {
  const part2 = facts.holdsPart2Records;
  return {
    total: facts.total?.toString() ?? '',
    isEstimate: facts.isEstimate,
    byState: facts.byState.map(({ state, people }) => ({ state, people: String(people) })),
    badAddresses: String(facts.badAddresses),
    dataElements: facts.dataElements ?? [],
    medium: facts.medium ?? 'UNKNOWN',
    part2: part2 == null ? 'UNKNOWN' : part2 ? 'YES' : 'NO',
    confirmedOn: facts.confirmedOn ?? '',
    associateFoundOn: facts.associateFoundOn ?? '',
    associateToldOn: facts.associateToldOn ?? '',
    agreementDays: facts.agreementDays?.toString() ?? '',
  };
}

/** What was touched, as the server takes it: what was emptied becomes unknown, what was left alone stays as it is. */
export function factsOf(touched: Partial<ExtentForm>, whole: ExtentForm): BreachFactsInput {
  const { medium, part2, byState, dataElements, isEstimate } = touched;
  return {
    ...(touched.total === undefined ? {} : { total: count(touched.total) }),
    ...(isEstimate === undefined ? {} : { isEstimate }),
    ...(byState === undefined ? {} : { byState: rowsOf(byState) }),
    ...(touched.badAddresses === undefined ? {} : { badAddresses: count(touched.badAddresses) ?? 0 }),
    ...(dataElements === undefined ? {} : { dataElements: dataElements.length === 0 ? null : dataElements }),
    ...(medium === undefined ? {} : { medium: medium === 'UNKNOWN' ? null : medium }),
    ...(part2 === undefined ? {} : { holdsPart2Records: part2 === 'UNKNOWN' ? null : part2 === 'YES' }),
    ...(touched.confirmedOn === undefined ? {} : { confirmedOn: day(touched.confirmedOn) }),
    ...associateOf(touched, whole),
    ...(touched.agreementDays === undefined ? {} : { agreementDays: count(touched.agreementDays) }),
  };
}

/** The two dates of a business associate are one fact: they go together. */
function associateOf(touched: Partial<ExtentForm>, whole: ExtentForm): BreachFactsInput {
  if (touched.associateFoundOn === undefined && touched.associateToldOn === undefined) return {};
  return { associateFoundOn: day(whole.associateFoundOn), associateToldOn: day(whole.associateToldOn) };
}

/** A row that was never filled in says nothing. */
function rowsOf(rows: readonly StateRow[]) {
  return rows
    .filter(({ state, people }) => state.trim() !== '' || people.trim() !== '')
    .map(({ state, people }) => ({ state: state.trim(), people: count(people) ?? 0 }));
}

function count(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed);
}

function day(typed: string): string | null {
  return typed === '' ? null : typed;
}
