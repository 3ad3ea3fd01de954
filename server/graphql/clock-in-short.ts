import { clocks } from '@needful/shared/clocks/index.generated.ts';
import type { ClockRule } from '@needful/shared/domain/clocks/compute.ts';
import type { StateLaw } from '@needful/shared/domain/clocks/state-law.ts';
import { states } from '@needful/shared/states/index.generated.ts';

/**
 * A clock in the few words that stand before “in 12 days”: `individuals`, `media (OH)`, `regulator (Ohio)`.
 * @param id as `individuals`, `media/oh`, `state-notices/oh/regulator`; one that this build does not know keeps its id
 */
export function clockInShort(id: string): string {
  const [rule = '', part, audience] = id.split('/');
  if (!Object.hasOwn(clocks, rule)) return id;
  const { short } = (clocks as Readonly<Record<string, ClockRule>>)[rule]!;
  if (part === undefined) return short;
  const state = Object.hasOwn(states, part)
    ? (states as Readonly<Record<string, StateLaw>>)[part]
    : undefined;
  if (audience !== undefined)
    return `${audience.replaceAll('-', ' ')} (${state?.title ?? part.toUpperCase()})`;
  return part.length === 2 ? `${short} (${part.toUpperCase()})` : short;
}
