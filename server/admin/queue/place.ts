import type { IncidentFilter, IncidentKind, Track } from '../generated/graphql.ts';
import { type QueueId, queues } from '../queues/index.generated.ts';

/** What the address of the queue says: `?view=…&search=…&kind=…&track=…&tag=…&incident=…`. */
export type QueuePlace = {
  readonly view: QueueId;
  readonly search: string;
  readonly kind: IncidentKind | null;
  readonly track: Track | null;
  readonly tag: string | null;
  /** The incident that is read beside the queue. */
  readonly incident: string | null;
};

export const TRACKS = ['PRIVACY', 'SECURITY', 'BOTH'] as const satisfies readonly Track[];

/** Reads it; what makes no sense is left out, since an address can be typed by anyone. */
export function placeOf(search: string, kinds: readonly string[]): QueuePlace {
  const said = new URLSearchParams(search);
  const view = said.get('view') ?? '';
  const kind = said.get('kind');
  return {
    view: Object.hasOwn(queues, view) ? (view as QueueId) : 'new',
    search: (said.get('search') ?? '').slice(0, 100),
    kind: kind !== null && kinds.includes(kind) ? (kind as IncidentKind) : null,
    track: TRACKS.find((track) => track === said.get('track')) ?? null,
    tag: said.get('tag')?.slice(0, 30) ?? null,
    incident: said.get('incident'),
  };
}

/** The address behind its question mark, without the incident that is read: what a saved filter keeps. */
export function queryOf(place: QueuePlace): string {
  return addressOf('', { ...place, incident: null }).split('?')[1] ?? '';
}

export function addressOf(slug: string, place: QueuePlace): string {
  const said = new URLSearchParams({ view: place.view });
  for (const name of ['search', 'kind', 'track', 'tag', 'incident'] as const) {
    const value = place[name];
    if (value !== null && value !== '') said.set(name, value);
  }
  return `/o/${slug}/queue?${said}`;
}

export function filterOf(place: QueuePlace): IncidentFilter {
  return {
    ...(place.search.trim() === '' ? {} : { search: place.search.trim() }),
    ...(place.kind === null ? {} : { kind: place.kind }),
    ...(place.track === null ? {} : { track: place.track }),
    ...(place.tag === null ? {} : { tag: place.tag }),
  };
}

export function isFiltered(place: QueuePlace): boolean {
  return place.search.trim() !== '' || place.kind !== null || place.track !== null || place.tag !== null;
}
