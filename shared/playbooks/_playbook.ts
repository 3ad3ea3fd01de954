import type { PlaybookPart } from '../domain/playbook/step.ts';
import type { PlaybookFacts, PlaybookFile } from './_define.ts';

/** What a kind has that no playbook names, as one that a newer version reported. */
const OTHERWISE = 'something-else';

/** The playbook of the kind, and what comes beside it. Total: there is always one. */
export function playbooksFor(
  files: Readonly<Record<string, PlaybookFile>>,
  facts: PlaybookFacts,
): readonly PlaybookPart[] {
  const all = Object.entries(files);
  const ofKind = all.filter(([, file]) => 'kinds' in file && file.kinds.includes(facts.kind));
  const own = ofKind.length > 0 ? ofKind : all.filter(([id]) => id === OTHERWISE);
  const beside = all.filter(([, file]) => 'applies' in file && file.applies(facts));
  return [...own, ...beside].map(([id, { title, version, steps }]) => ({ id, title, version, steps }));
}
