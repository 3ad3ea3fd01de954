import { readFileSync } from 'node:fs';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant } from '@needful/shared/domain/ids.ts';
import { discoveredIn } from '@needful/shared/domain/incident/clock-facts.ts';
import { renderPdf } from '../../documents/pdf.ts';
import { clocksOf } from '../../handle/decision-facts.ts';
import { type PlaybookWorked, playbookWorked } from '../playbook-worked.ts';
import { definePart, type Subject } from './_define.ts';

const TEMPLATE = readFileSync(new URL('../summary.typ', import.meta.url), 'utf8');

/** What a reader sees first: where the incident stands, what was decided, and everything that happened. */
export default definePart({
  title: 'A summary to read',
  async files(subject) {
    const data = summaryOf(subject, await playbookWorked(subject));
    return [{ name: 'summary.pdf', content: renderPdf(TEMPLATE, data, new Date(subject.at)) }];
  },
});

function summaryOf(subject: Subject, worked: PlaybookWorked) {
  const { state, organization, at, events, texts } = subject;
  const { timeZone } = organization;
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const today = dayIn(timeZone, at as Instant);
  const when = (instant: string) => inWords(instant, timeZone);
  return {
    title: `Incident ${subject.reference}`,
    organization: subject.organizationName,
    made: when(at),
    timeZone,
    facts: factsOf(subject, when),
    leftOut: subject.leftOut,
    clocks: clocksOf(state, organization, today)
      .filter((clock) => clock.state !== 'does-not-apply')
      .map((clock) => ({
        title: `${clock.title}: ${clock.to}`,
        due: clock.due ?? 'no date',
        state: clock.state.replaceAll('-', ' '),
        citation: clock.citation,
      })),
    playbooks: worked.playbooks.map(({ title, version }) => `“${title}”, version ${version}`).join(', '),
    steps: worked.steps.map(({ does, citation, needed, stands, because, by, at: said }) => ({
      does: [does, citation === null ? null : `(${citation})`].filter((part) => part !== null).join(' '),
      stands: needed ? stands : `${stands} (advised)`,
      because: [because, by === null || said === null ? null : `${by}, ${when(said)}`]
        .filter((part) => part !== null)
        .join(' · '),
    })),
    rootCause: worked.rootCause === null ? null : causeInWords(worked.rootCause, when),
    events: events.map(({ sequence, at: instant, sentence, hash, texts: ids }) => ({
      sequence,
      at: when(instant),
      sentence,
      hash: hash.slice(0, 16),
      texts: ids.flatMap((id) => textOf.get(id) ?? []),
    })),
  };
}

function causeInWords(
  { cause, because, remedy, by, at }: NonNullable<PlaybookWorked['rootCause']>,
  when: (instant: string) => string,
): string {
  const shown = because === null ? '' : ` ${because}`;
  return `${cause}.${shown} What mostly helps: ${remedy} Found by ${by}, ${when(at)}.`;
}

function factsOf({ state, kindTitle, organization }: Subject, when: (instant: string) => string) {
  const { legal } = discoveredIn(state, organization.timeZone);
  const { signed } = state.determination;
  const facts: [string, string][] = [
    ['Kind', kindTitle],
    ['Stands', state.status],
    ['Track', state.route?.track ?? 'not routed'],
    ['Reported', when(state.reportedAt)],
    ['Happened on', state.report.occurredOn ?? 'not said'],
    ['Discovered, in law', legal === null ? 'not settled' : `${legal.on} (${legal.because})`],
    ['Conclusion', signed === null ? 'none signed' : signed.conclusion.replaceAll('-', ' ')],
    ['Closed', state.closed === null ? 'no' : when(state.closed.at)],
  ];
  return facts.map(([name, value]) => ({ name, value }));
}

function inWords(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}
