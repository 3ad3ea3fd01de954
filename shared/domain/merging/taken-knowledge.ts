import { type KnowledgeEntry, OF_MERGED } from '../discovery/knowledge.ts';
import type { Merging } from './merging.ts';

/** What came with the incidents that were merged into one, as entries of its own (164.404(a)(2)). */
export function takenKnowledge({ taken }: Merging): readonly KnowledgeEntry[] {
  return taken.flatMap(({ incident, knowledge }) =>
    knowledge.map((known, at) => ({
      ...known,
      id: `${OF_MERGED}${incident}/${at}` as const,
      setAside: null,
    })),
  );
}
