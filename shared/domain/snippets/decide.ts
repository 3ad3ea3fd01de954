import { addMonths } from '../calendar.ts';
import type { CalendarDate, Instant, PersonId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import type { SnippetCommand } from './commands.ts';
import type { SnippetEventBody } from './events.ts';
import { snippetRefusals } from './refusals.ts';
import { type SnippetVersion, standingOf, type Versions } from './snippet.ts';

export type SnippetContext = {
  readonly by: PersonId;
  /** Today in the organization's time zone. */
  readonly today: CalendarDate;
};

/** What follows from a command about one snippet, given all its versions. */
export function decideSnippet(
  versions: Versions,
  command: SnippetCommand,
  context: SnippetContext,
): SnippetEventBody | Refusal {
  if (command.type === 'write-snippet') return decideWrite(versions, command);
  const version = versions.find((one) => one.version === command.version);
  if (version === undefined) return snippetRefusals.unknown();
  const { snippetId, title } = command;
  const about = { snippetId, version: version.version, title };
  const standing = standingOf(version);
  switch (command.type) {
    case 'approve-snippet': {
      if (standing !== 'waiting') return snippetRefusals.notWaiting();
      // Whoever wrote it sees what they meant; a second person sees what it says.
      if (version.writtenBy === context.by) return snippetRefusals.own();
      const reviewOn = nextReview(version, context.today);
      return { ...about, type: 'snippet-approved', digest: version.digest, reviewOn };
    }
    case 'review-snippet':
      return standing === 'in-use'
        ? { ...about, type: 'snippet-reviewed', reviewOn: nextReview(version, context.today) }
        : snippetRefusals.notInUse();
    case 'retire-snippet':
      return standing === 'in-use' || standing === 'waiting'
        ? { ...about, type: 'snippet-retired', reasonDigest: command.reasonDigest }
        : snippetRefusals.over();
  }
}

/** Twelve months where nothing was said: a version from before snippets had an interval. */
function nextReview({ reviewMonths }: SnippetVersion, today: CalendarDate): CalendarDate {
  return addMonths(today, reviewMonths ?? 12);
}

type Written = Extract<SnippetCommand, { type: 'write-snippet' }>;

function decideWrite(versions: Versions, { after, ...command }: Written): SnippetEventBody | Refusal {
  const newest = versions.at(-1);
  if (after !== (newest?.version ?? 0)) return snippetRefusals.changed();
  // The same text may come back into use after it was retired.
  if (newest?.digest === command.digest && newest.retired === null) return snippetRefusals.unchanged();
  return { ...command, type: 'snippet-written', version: after + 1 };
}

type Told = SnippetEventBody & { readonly by: PersonId; readonly at: Instant };

/** The versions after one more event. */
export function evolveSnippet(versions: Versions, event: Told): Versions {
  const { at } = event;
  if (event.type === 'snippet-written')
    return [
      ...versions.map((one) => (standingOf(one) === 'waiting' ? { ...one, replacedAt: at } : one)),
      newVersion(event),
    ];
  return versions.map((one) => (one.version === event.version ? changed(one, event) : overtaken(one, event)));
}

type Later = Exclude<Told, { readonly type: 'snippet-written' }>;

function changed(version: SnippetVersion, event: Later): SnippetVersion {
  const { by, at } = event;
  switch (event.type) {
    case 'snippet-approved':
      return { ...version, approved: { by, at }, reviewOn: event.reviewOn };
    case 'snippet-reviewed':
      return { ...version, reviewed: { by, at }, reviewOn: event.reviewOn };
    case 'snippet-retired':
      return { ...version, retired: { by, at } };
  }
}

/** What was in use gives way to what was approved after it. */
function overtaken(version: SnippetVersion, { type, at }: Later): SnippetVersion {
  const isFormer = type === 'snippet-approved' && standingOf(version) === 'in-use';
  return isFormer ? { ...version, replacedAt: at } : version;
}

function newVersion(event: Told & { readonly type: 'snippet-written' }): SnippetVersion {
  const { version, digest, reviewMonths, by } = event;
  const nothingYet = { approved: null, reviewed: null, reviewOn: null, replacedAt: null, retired: null };
  return { version, digest, reviewMonths, writtenBy: by, ...nothingYet };
}
