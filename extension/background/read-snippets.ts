import type { Snippet } from '../messages/_answers.ts';
import { readSettings } from './sync.ts';

export async function readSnippets(): Promise<readonly Snippet[]> {
  return (await readSettings())?.snippets ?? [];
}
