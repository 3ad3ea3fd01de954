import type { IncidentId } from '../ids.ts';

/** What a person says about a snippet. `title` is that of the version, for the history. */
export type SnippetCommand =
  | {
      readonly type: 'write-snippet';
      readonly snippetId: string;
      /** The newest version that the writer saw; 0 where there was none. */
      readonly after: number;
      readonly title: string;
      readonly digest: string;
      readonly languages: readonly string[];
      readonly reviewMonths: number;
      readonly incident: IncidentId | null;
      readonly libraryVersion: number | null;
    }
  | (OfVersion & { readonly type: 'approve-snippet' })
  | (OfVersion & { readonly type: 'review-snippet' })
  | (OfVersion & { readonly type: 'retire-snippet'; readonly reasonDigest: string });

type OfVersion = { readonly snippetId: string; readonly version: number; readonly title: string };
