import { choose, type Remembered } from '@needful/shared/domain/reminders/choose.ts';
import { DEFAULT_REMINDERS } from '@needful/shared/domain/reminders/settings.ts';
import type { ReminderRule } from '@needful/shared/reminders/_define.ts';
import { judgeRule } from '@needful/shared/reminders/_judge.ts';
import { placeOf } from '@needful/shared/reminders/_place.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import type { WorkAct } from './day.ts';

/** Which acts of a day got a card. */
export type Warner = (day: readonly WorkAct[]) => ReadonlySet<WorkAct>;

const DAY = '2026-03-02';

/** Needful as it is set up when nobody has changed anything; hold-outs are off. */
export const needful: Warner = (day) => {
  const memories = new Map<number, Remembered[]>();
  const shown = new Set<WorkAct>();
  for (const act of day) {
    const remembered = memories.get(act.person) ?? [];
    const choice = choose({
      candidates: candidatesOf(act),
      encounter: act.encounter,
      role: act.role,
      budget: { cap: DEFAULT_REMINDERS.cap, quietRoles: DEFAULT_REMINDERS.quietRoles, holdOuts: [] },
      remembered,
      snoozedUntil: null,
      now: act.at,
      day: DAY,
      draw: 1,
    });
    if (choice.choice === 'silent') continue;
    memories.set(act.person, [...remembered, choice.remember]);
    shown.add(act);
  }
  return shown;
};

function candidatesOf({ facts, about }: WorkAct) {
  return Object.entries<ReminderRule>(reminders).flatMap(([id, rule]) => {
    const { rank, holdOut } = rule;
    const place = placeOf(rule, facts, { record: about, recipients: about });
    return judgeRule(rule, facts).verdict === 'remind' ? [{ rule: id, rank, holdOut, about: place }] : [];
  });
}

/** What products warn of that know neither purpose nor exemption nor memory: each match, each time. */
export const everyMatch: Warner = (day) => new Set(day.filter((act) => matchOf(act) !== null));

/** The same, and quiet for a while after each card of a person for one sort of match. */
export function coolingDown(minutes: number): Warner {
  return (day) => {
    const last = new Map<string, number>();
    return new Set(
      day.filter((act) => {
        const match = matchOf(act);
        if (match === null) return false;
        const key = `${act.person} ${match}`;
        const before = last.get(key);
        if (before !== undefined && act.at - before < minutes * 60_000) return false;
        last.set(key, act.at);
        return true;
      }),
    );
  };
}

function matchOf({ facts }: WorkAct): string | null {
  const { act, recipients, content, listCount, relations, sections, patientCount, copied, fax } = facts;
  switch (act) {
    case 'compose-mail': {
      if (recipients === undefined) return null;
      if (recipients.outside > 0) return 'somebody outside';
      return recipients.partner > 0 && ((content?.direct ?? 0) > 0 || (listCount ?? 0) > 0)
        ? 'identifiers'
        : null;
    }
    case 'open-chart':
      return relations?.length === 0 ? 'not my patient' : null;
    case 'open-section':
      return (sections?.length ?? 0) > 0 ? 'protected part' : null;
    case 'list-patients':
      return (patientCount ?? 0) >= 50 || (copied?.direct ?? 0) > 0 ? 'list' : null;
    case 'send-fax':
      return fax === 'known' || fax === undefined ? null : 'fax';
    case 'export-record':
    case 'print-record':
    case 'release-record':
      return 'record leaves';
    default:
      return null;
  }
}
