import { withDomains } from '@needful/shared/domain/incident/fact-domains.ts';
import type { KeptFacts } from '@needful/shared/domain/incident/report.ts';
import { textsIn } from '@needful/shared/domain/incident/texts-in.ts';
import { answerInWords } from '@needful/shared/domain/reporter/answers.ts';
import type { DescribedFact } from '@needful/shared/kinds/_define.ts';
import { findKind } from '../../handle/decision-facts.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type HistoryEntry, incidentHistory, UNREADABLE } from '../history.ts';
import { FactSourceEnum } from './enums.ts';

type Fact = {
  readonly label: string;
  readonly value: string;
  readonly source: 'page' | 'reporter' | 'officer';
};

export const FactType = builder.objectRef<Fact>('Fact').implement({
  description: 'One typed fact, in words, with where it came from.',
  authScopes: { officer: true },
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it is.' }),
    value: t.exposeString('value', { description: 'Its value, in words.' }),
    source: t.expose('source', { type: FactSourceEnum, description: 'Where it came from.' }),
  }),
});

/** Doors that read nothing of a page. */
const FROM_PEOPLE = new Set(['popup', 'web-page', 'officer', 'import']);

type FactsSource = {
  readonly id: string;
  readonly kind: string;
  readonly facts: string;
  readonly door: string;
};

/** Facts of the report, and of the reporter's later answers. */
export async function factsOf(context: Context, incident: FactsSource): Promise<Fact[]> {
  const kind = findKind(incident.kind);
  const source = FROM_PEOPLE.has(incident.door) ? 'reporter' : 'page';
  const { entries: history, texts } = await incidentHistory(context, incident.id, incident.kind);
  const described = reportedFacts(incident, history, texts).map((fact) => ({ ...fact, source }) as Fact);
  const answered = history.flatMap(({ event }) => {
    if (event.type !== 'details-added') return [];
    return (kind?.questions ?? []).flatMap((question) => {
      const answer = event.answers[question.id];
      if (answer === undefined) return [];
      return [{ label: question.ask, value: answerInWords(question, answer), source: 'reporter' as const }];
    });
  });
  return [...described, ...answered];
}

function reportedFacts(
  incident: FactsSource,
  history: readonly HistoryEntry[],
  texts: ReadonlyMap<string, string | null>,
): readonly DescribedFact[] {
  const describe = findKind(incident.kind)?.describe ?? (() => []);
  const facts = JSON.parse(incident.facts) as KeptFacts;
  const [reported] = history;
  const pointer = reported === undefined ? undefined : textsIn(reported.event).domains;
  if (pointer === undefined) return describe(facts);
  const domains = texts.get(pointer.sealedId) ?? null;
  if (domains !== null && domains !== UNREADABLE) return describe(withDomains(facts, domains));
  return [{ label: 'Mail domains', value: domains ?? 'no longer kept' }, ...describe(facts)];
}
