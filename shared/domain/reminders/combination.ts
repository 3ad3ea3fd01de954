import { type Content, nothingTold, type Recipients, type ReminderFacts } from './facts.ts';

/**
 * Facts made so coarse that they can be counted by day and lead back to nobody: what no rule tells apart is one. The
 * role is left out, since in a small practice it is a name. `judgeRule` says the same of the coarse facts as of the
 * fine ones, which is what lets a rule be simulated on counts; a property test holds it to that.
 */
export function coarse(facts: ReminderFacts): ReminderFacts {
  const { site, act, purpose, flow, party, basis, wholeRecord, answersAll, fax } = facts;
  const told = known({
    ...{ wholeRecord, answersAll, fax },
    rangeDays: upTo([31, 366, 36_600], facts.rangeDays),
    sectionCount: upTo([0, 1, 11, 12], facts.sectionCount),
    patientCount: upTo([0, 1, 49, 50], facts.patientCount),
    sections: facts.sections && [...facts.sections].sort(),
    relations: facts.relations && [...facts.relations].sort(),
    content: facts.content && coarseContent([0, 1, 2], facts.content),
    copied: facts.copied && coarseContent([0, 4, 5], facts.copied),
    recipients: facts.recipients && coarseRecipients(facts.recipients),
    attachmentCount: upTo([0, 1], facts.attachmentCount),
    listCount: upTo([0, 1], facts.listCount),
    minutesSinceSent: upTo([30, 31], facts.minutesSinceSent),
  });
  return { ...nothingTold(site, act), purpose, flow, party, basis, ...told };
}

type Known<Loose> = { [Name in keyof Loose]?: Exclude<Loose[Name], undefined> };

function known<Loose extends object>(loose: Loose): Known<Loose> {
  return Object.fromEntries(Object.entries(loose).filter(([, value]) => value !== undefined)) as Known<Loose>;
}

/** The upper end of the step that a number is in; beyond the last, the last. */
function upTo(steps: readonly number[], count: number | undefined): number | undefined {
  return count === undefined ? undefined : (steps.find((step) => count <= step) ?? steps.at(-1));
}

function coarseContent(steps: readonly number[], { direct, wholeRead }: Content): Content {
  return { direct: upTo(steps, direct) ?? 0, contact: 0, wholeRead };
}

function coarseRecipients({ own, partner, outside, unreadable, findings }: Recipients): Recipients {
  const some = (count: number) => Math.min(count, 1);
  return {
    own: some(own),
    partner: some(partner),
    outside: upTo([0, 1, 4, 5], outside) ?? 0,
    unreadable: some(unreadable),
    findings: [...findings].sort(),
  };
}

/** One spelling for each combination, short and in a fixed order: what the counts are kept by. */
export function spell(facts: ReminderFacts): string {
  const entries = Object.entries(coarse(facts)).filter(([, value]) => value !== null);
  return JSON.stringify(Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))));
}
