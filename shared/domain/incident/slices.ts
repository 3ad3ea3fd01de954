import type { IncidentId, PersonId } from '../ids.ts';
import type { IncidentCommand } from './commands.ts';
import type { DecisionFacts } from './decide.ts';
import type { Check, CommandRule, Decided, EventRule, Told } from './define-slice.ts';
import type { EventOf, IncidentEvent } from './events.ts';
import { slices } from './slices.generated.ts';
import type { IncidentState } from './state.ts';

/** A slice, whichever. It is given only what it named as its own. */
export type AnySlice = {
  readonly commands: Readonly<Record<string, CommandRule<string>>>;
  readonly events: Readonly<Record<string, EventRule>>;
  readonly checks?: readonly Check[];
  readonly looksAtLaw?: true;
  initial(event: EventOf<'incident-reported'>): unknown;
  decide(state: IncidentState, command: IncidentCommand, facts: DecisionFacts): Decided;
  evolve(state: IncidentState, event: IncidentEvent): Partial<IncidentState>;
  sentence(event: IncidentEvent, told: Told): string;
  people?(event: IncidentEvent): readonly PersonId[];
  mentions?(event: IncidentEvent): readonly IncidentId[];
};

export const ALL_SLICES: readonly AnySlice[] = Object.values(slices);

type CommandEntry = {
  readonly slice: AnySlice;
  readonly rule: CommandRule<string>;
  readonly aside: ReadonlySet<string>;
};
type EventEntry = { readonly slice: AnySlice; readonly rule: EventRule; readonly aside: ReadonlySet<string> };

/** Who, when and under what number are not what was said. */
const NEVER_SAID = ['type', 'actor', 'at', 'messageId'];

const COMMANDS: ReadonlyMap<string, CommandEntry> = new Map(
  ALL_SLICES.flatMap((slice) =>
    Object.entries(slice.commands).map(([type, rule]) => [
      type,
      { slice, rule, aside: new Set([...NEVER_SAID, ...(rule.aside ?? [])]) },
    ]),
  ),
);

const EVENTS: ReadonlyMap<string, EventEntry> = new Map(
  ALL_SLICES.flatMap((slice) =>
    Object.entries(slice.events).map(([type, rule]) => [type, { slice, rule, aside: asideOf(slice, type) }]),
  ),
);

/** What any of the commands that become it leaves aside. */
function asideOf(slice: AnySlice, type: string): ReadonlySet<string> {
  const becoming = Object.values(slice.commands).filter(({ becomes }) => becomes === type);
  return new Set([...NEVER_SAID, ...becoming.flatMap(({ aside = [] }) => aside)]);
}

/** @throws Error for what no slice knows: the history was written by a newer version of Needful */
export function commandEntry(type: string): CommandEntry {
  const entry = COMMANDS.get(type);
  if (entry === undefined) throw new Error(`No slice of an incident knows the command ${type}`);
  return entry;
}

/** @throws Error for what no slice knows: the history was written by a newer version of Needful */
export function eventEntry(type: string): EventEntry {
  const entry = EVENTS.get(type);
  if (entry === undefined) throw new Error(`No slice of an incident knows the event ${type}`);
  return entry;
}
