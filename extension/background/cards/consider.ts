import type { Act } from '@needful/shared/domain/incident/report.ts';
import { type Candidate, choose } from '@needful/shared/domain/reminders/choose.ts';
import { spell } from '@needful/shared/domain/reminders/combination.ts';
import { nothingTold, type ReminderFacts } from '@needful/shared/domain/reminders/facts.ts';
import { placeOf } from '@needful/shared/reminders/_place.ts';
import type { Reminding } from '@needful/shared/wire/reminders.ts';
import type { Mark, ShownCard, Snippet } from '../../messages/_answers.ts';
import { newMessageId } from '../../messages/_report-id.ts';
import { readMark } from '../mark.ts';
import { readPolicy } from '../policy.ts';
import { readSettings, type Settings } from '../sync.ts';
import { makeAskRules, type Reminded } from './ask-rules.ts';
import { count } from './count.ts';
import { judgeNumber, judgePeople } from './judge-people.ts';
import { changeMemory, type KeptCard, type Memory, nameless, readMemory } from './memory.ts';
import { RULES, remindingIn } from './read-reminders.ts';

/** What a page tells of an act. Addresses and the number are judged here and end here. */
export type Considering = {
  readonly site: string;
  readonly act: Act;
  readonly told: Partial<Omit<ReminderFacts, 'site' | 'act' | 'role' | 'recipients' | 'fax'>>;
  readonly recipients?: readonly { readonly address: string; readonly name?: string }[];
  readonly fax?: string;
  /** Which message or record it is, in the page's own way; becomes a keyed hash at once. */
  readonly visit: string;
  /** The act is being carried out; otherwise it is only near. */
  readonly done: boolean;
  /** It was done before the page showed it, as a message that was sent: nobody goes on with it after a card. */
  readonly wasDone?: boolean;
};

type Reminder = Reminded & { readonly snippet: Snippet | undefined };

/** So many addresses must be known before a new one is news. */
const ENOUGH_WRITTEN = 20;

/** The one card for this act now, or none. Nothing that goes wrong here reaches the page. */
export async function considerAct(asked: Considering, now: number): Promise<ShownCard | null> {
  const [settings, { role }, memory] = await Promise.all([readSettings(), readPolicy(), readMemory()]);
  if (settings === null) return null;
  const reminding = remindingIn(settings);
  const names = await Promise.all(
    (asked.recipients ?? []).map(({ address }) => nameless(address.toLowerCase())),
  );
  const facts = factsOf(asked, reminding, role ?? null, seenOf(asked, names, memory));
  const reminders = remindersFor(facts, settings, reminding);
  const encounter = await nameless(`${asked.site} ${asked.act} ${asked.visit}`);
  const people = await nameless([...names].sort().join(' '));
  const keys = { record: encounter, recipients: people };
  const speaking = reminders.filter(({ id }) => settings.reminders.includes(id));
  const candidates = speaking.flatMap(({ id, rule, snippet }): Candidate[] =>
    snippet === undefined
      ? []
      : [{ rule: id, rank: rule.rank, holdOut: rule.holdOut, about: placeOf(rule, facts, keys) }],
  );
  const combination = spell(facts);
  if (asked.done) await countDone(asked, { encounter, combination, names, now, reminders, reminding });
  const card = await changeMemory(now, (before) => {
    const choice = choose({
      ...{ candidates, encounter, role: role ?? null, now, day: dayHere(now) },
      budget: reminding,
      remembered: before.cards,
      snoozedUntil: before.snoozedUntil,
      draw: crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32,
    });
    if (choice.choice === 'silent') return { memory: before, result: null };
    const kept: KeptCard = {
      ...choice.remember,
      ...{ id: newMessageId(), site: asked.site, act: asked.act, combination, told: [] },
      shown: choice.choice === 'show',
    };
    return { memory: { ...before, cards: [...before.cards, kept] }, result: kept };
  });
  if (card === null) return null;
  if (!card.shown) void count({ ...ofCard(card), outcome: 'HELD_OUT', reason: null });
  const said = speaking.find(({ id }) => id === card.rule);
  return card.shown && said !== undefined ? asShown(card, said, await readMark()) : null;
}

function factsOf(
  { site, act, told, recipients, fax }: Considering,
  reminding: Reminding,
  role: ReminderFacts['role'],
  seen: ReadonlySet<string> | null,
): ReminderFacts {
  const people = judgePeople(recipients, reminding, seen);
  const number = judgeNumber(fax, reminding);
  return {
    ...nothingTold(site, act),
    ...told,
    role,
    ...(people === undefined ? {} : { recipients: people }),
    ...(number === undefined ? {} : { fax: number }),
  };
}

/** Which of these addresses were written to before; null before enough are known. */
function seenOf(
  { recipients = [] }: Considering,
  names: readonly string[],
  { written }: Memory,
): ReadonlySet<string> | null {
  if (written.length < ENOUGH_WRITTEN) return null;
  const before = recipients.filter((_, index) => written.includes(names[index] ?? ''));
  return new Set(before.map(({ address }) => address.toLowerCase()));
}

const askRules = makeAskRules();

/** Every rule that reminds, whether it speaks or is simulated. */
function remindersFor(
  facts: ReminderFacts,
  settings: Settings,
  { simulated }: Reminding,
): readonly Reminder[] {
  const used = RULES.filter(([id]) => settings.reminders.includes(id) || simulated.includes(id));
  return askRules(used, facts).map((one) => ({
    ...one,
    snippet: settings.snippets.find(({ snippetId }) => snippetId === one.verdict.snippet),
  }));
}

type Done = {
  readonly encounter: string;
  readonly combination: string;
  readonly names: readonly string[];
  readonly now: number;
  readonly reminders: readonly Reminder[];
  readonly reminding: Reminding;
};

/** Acts that were counted already, as this worker knows: a second count after it slept is a second count. */
const counted = new Set<string>();
const MOST_COUNTED = 500;

/** What an act that is carried out tells: that it was looked at, what simulated rules would say, and who went on. */
async function countDone({ site, act, wasDone = false }: Considering, done: Done): Promise<void> {
  const { encounter, combination, names, now, reminders, reminding } = done;
  const went = await changeMemory(now, (memory) => {
    const card = memory.cards.find((one) => one.encounter === encounter);
    const goesOn =
      !wasDone &&
      card !== undefined &&
      reminders.some(({ id }) => id === card.rule) &&
      !card.told.includes('WENT_ON');
    const cards = memory.cards.map((one) =>
      goesOn && one.id === card.id ? { ...one, told: [...one.told, 'WENT_ON'] } : one,
    );
    const written = [...new Set([...memory.written, ...names])];
    return { memory: { ...memory, cards, written }, result: goesOn ? card : null };
  });
  if (went !== null)
    void count({ ...ofCard(went), outcome: went.shown ? 'WENT_ON' : 'HELD_OUT_WENT_ON', reason: null });
  if (counted.has(encounter)) return;
  if (counted.size >= MOST_COUNTED) counted.clear();
  counted.add(encounter);
  void count({ rule: null, site, act, outcome: 'CONSIDERED', combination, reason: null });
  for (const { id } of reminders.filter((one) => reminding.simulated.includes(one.id)))
    void count({ rule: id, site, act, outcome: 'WOULD', combination, reason: null });
}

export function ofCard({ rule, site, act, combination }: KeptCard) {
  return { rule, site, act, combination };
}

function asShown({ id }: KeptCard, { rule, verdict, snippet }: Reminder, mark: Mark): ShownCard | null {
  if (snippet === undefined) return null;
  const { line, safer, title, version, reasons } = rule;
  const reports = rule.acts.includes('read-sent-mail');
  return {
    card: id,
    line,
    safer,
    reports,
    title,
    version,
    reasons,
    snippet,
    why: verdict.why,
    citation: verdict.citation,
    mark,
  };
}

/** The day on the person's own clock: a cap is of a day as they live it. */
function dayHere(now: number): string {
  const here = new Date(now);
  return [here.getFullYear(), here.getMonth() + 1, here.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
