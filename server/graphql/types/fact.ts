import { withDomains } from '@needful/shared/domain/incident/fact-domains.ts';
import type { KeptFacts } from '@needful/shared/domain/incident/report.ts';
import { answerInWords } from '@needful/shared/domain/incident/sentence.ts';
import { textsIn } from '@needful/shared/domain/incident/texts-in.ts';
import type { DescribedFact } from '@needful/shared/kinds/_define.ts';
import { findKind } from '../../handle/decision-facts.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type HistoryEntry, historyOf, UNREADABLE } from '../history.ts';
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

type FactsSource = {
  readonly id: string;
  readonly kind: string;
  readonly facts: string;
  readonly door: string;
};

/** Facts of the report, and of the reporter's later answers. */
export async function factsOf(context: Context, incident: FactsSource): Promise<Fact[]> {
  const kind = findKind(incident.kind);
  const source = incident.door === 'popup' ? 'reporter' : 'page';
  const history = await historyOf(context, incident.id, incident.kind);
  const described = reportedFacts(incident, history).map((fact) => ({ ...fact, source }) as Fact);
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

function reportedFacts(incident: FactsSource, history: readonly HistoryEntry[]): readonly DescribedFact[] {
  const describe = findKind(incident.kind)?.describe ?? (() => []);
  const facts = JSON.parse(incident.facts) as KeptFacts;
  const [reported] = history;
  if (reported === undefined || textsIn(reported.event).domains === undefined) return describe(facts);
  if (reported.text !== null && reported.text !== UNREADABLE)
    return describe(withDomains(facts, reported.text));
  return [{ label: 'Mail domains', value: reported.text ?? 'no longer kept' }, ...describe(facts)];
}
