import type { CalendarDate, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { difference, isHeededTooRarely, type Share } from '@needful/shared/domain/reminders/effect.ts';
import {
  type HoldOut,
  modeOf,
  type ReminderSettings,
  type RuleMode,
} from '@needful/shared/domain/reminders/settings.ts';
import type { ReminderRule } from '@needful/shared/reminders/_define.ts';
import { judgeRule } from '@needful/shared/reminders/_judge.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import { factsIn } from '@needful/shared/wire/reminders.ts';
import { type CardOutcome, consideredSince, outcomesSince, type RuleOutcome } from '../store/card-counts.ts';
import { keptReminders } from '../store/reminder-settings.ts';
import type { Sql } from '../store/tenant.ts';

type Considered = Awaited<ReturnType<typeof consideredSince>>;

/** One rule as an officer sees it: what it says, how it is set, and what people did. */
export type DeskRule = {
  readonly id: string;
  readonly rule: ReminderRule;
  readonly mode: RuleMode;
  readonly holdOut: HoldOut | null;
  readonly count: (outcome: CardOutcome) => number;
  readonly reasons: readonly { readonly label: string; readonly count: number }[];
  /** Of those with its card, how many went on all the same; and of those without it. */
  readonly withCard: Share;
  readonly without: Share;
  readonly difference: ReturnType<typeof difference>;
  readonly proposesDemotion: boolean;
  /** Acts of the period on which it would speak, or could not tell, whatever its mode. */
  readonly wouldSpeak: number;
  readonly couldNotTell: number;
};

export type ReminderDesk = {
  readonly from: CalendarDate;
  readonly settings: ReminderSettings;
  readonly version: number;
  readonly considered: number;
  readonly rules: readonly DeskRule[];
  readonly names: ReadonlyMap<PersonId, string>;
};

/** What the organization's reminders are, and what they did from a day on. Counts only. */
export async function readReminderDesk(
  sql: Sql,
  org: OrganizationId,
  from: CalendarDate,
): Promise<ReminderDesk> {
  const { settings, version } = await keptReminders(sql, org);
  const outcomes = await outcomesSince(sql, from);
  const considered = await consideredSince(sql, from);
  const rules = Object.entries<ReminderRule>(reminders).sort(([, a], [, b]) => a.rank - b.rank);
  return {
    from,
    settings,
    version,
    considered: considered.reduce((sum, { count }) => sum + count, 0),
    rules: rules.map(([id, rule]) => deskRule(id, rule, settings, outcomes, considered)),
    names: await namesOf(sql, settings),
  };
}

function deskRule(
  id: string,
  rule: ReminderRule,
  settings: ReminderSettings,
  all: readonly RuleOutcome[],
  considered: Considered,
): DeskRule {
  const own = all.filter((outcome) => outcome.rule === id);
  const count = (wanted: CardOutcome) =>
    own.filter(({ outcome }) => outcome === wanted).reduce((sum, one) => sum + one.count, 0);
  const shown = count('shown');
  // What was counted twice by a second worker must not make a share above one.
  const share = (times: number, of: number): Share => ({ times: Math.min(times, of), of });
  const withCard = share(count('went-on'), shown);
  const without = share(count('held-out-went-on'), count('held-out'));
  return {
    ...{ id, rule, count, withCard, without },
    mode: modeOf(settings, id),
    holdOut: settings.holdOuts.find((one) => one.rule === id) ?? null,
    reasons: rule.reasons
      .map(({ id: reason, label }) => ({
        label,
        count: own.filter((one) => one.reason === reason).reduce((sum, one) => sum + one.count, 0),
      }))
      .filter((reason) => reason.count > 0),
    difference: difference(without, withCard),
    proposesDemotion:
      modeOf(settings, id) === 'on' && isHeededTooRarely(share(count('heeded') + count('reported'), shown)),
    ...simulate(rule, considered),
  };
}

/** The rule asked again of every combination of facts that was counted: no person and no page is needed for it. */
function simulate(rule: ReminderRule, considered: Considered) {
  let wouldSpeak = 0;
  let couldNotTell = 0;
  for (const { combination, count } of considered) {
    const facts = factsIn(combination);
    const verdict = facts === null || !rule.acts.includes(facts.act) ? null : judgeRule(rule, facts).verdict;
    if (verdict === 'remind') wouldSpeak += count;
    if (verdict === 'cannot-tell') couldNotTell += count;
  }
  return { wouldSpeak, couldNotTell };
}

async function namesOf(
  sql: Sql,
  { holdOuts, waiting = [] }: ReminderSettings,
): Promise<ReadonlyMap<PersonId, string>> {
  const people = [
    ...holdOuts.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy ?? proposedBy]),
    ...waiting.map(({ by }) => by),
  ];
  if (people.length === 0) return new Map();
  const rows = await sql.query<{ person: PersonId; name: string }>({
    text: 'select person_id as person, name from needful.membership where person_id = any ($1::uuid[])',
    values: [people],
  });
  return new Map(rows.map(({ person, name }) => [person, name]));
}
