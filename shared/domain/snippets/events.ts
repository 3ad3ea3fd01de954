import type { CalendarDate, IncidentId } from '../ids.ts';

type About = {
  readonly snippetId: string;
  readonly version: number;
  /** In the organization's own language, for whoever reads the history. */
  readonly title: string;
};

/** What was done with a snippet of policy, for good. What it says stands beside the chain, proven by its digest. */
export type SnippetEventBody =
  | (About & {
      readonly type: 'snippet-written';
      /** sha256 of what it says, as hex. */
      readonly digest: string;
      readonly languages: readonly string[];
      readonly reviewMonths: number;
      readonly incident: IncidentId | null;
      readonly libraryVersion: number | null;
    })
  | (About & {
      readonly type: 'snippet-approved';
      /** Of what was approved; null: a version from before snippets had a history. */
      readonly digest: string | null;
      readonly reviewOn: CalendarDate;
    })
  | (About & { readonly type: 'snippet-reviewed'; readonly reviewOn: CalendarDate })
  | (About & {
      readonly type: 'snippet-retired';
      /** sha256 of the reason, which stands beside the chain. */
      readonly reasonDigest: string;
    });

export const SNIPPET_EVENT_TYPES = [
  'snippet-written',
  'snippet-approved',
  'snippet-reviewed',
  'snippet-retired',
] as const satisfies readonly SnippetEventBody['type'][];

export function isSnippetEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Event & SnippetEventBody {
  return (SNIPPET_EVENT_TYPES as readonly string[]).includes(event.type);
}
