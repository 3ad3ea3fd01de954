import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import { sites } from '@needful/shared/sites/index.generated.ts';
import { isOwnProfile, parseSiteProfile } from '@needful/shared/wire/site-profile.ts';
import { readSettings } from './sync.ts';

/** The profiles of this organization by their ids: each checked, whoever it came from, before a page sees it. */
export type Profiles = ReadonlyMap<string, SiteProfile>;

const UNPROVEN = 'Published by your organization. Needful has not tested it on the running site.';

/** Those that come with Needful, with what the organization published in their place, or switched off. */
export async function readProfiles(): Promise<Profiles> {
  const profiles = new Map(bundled());
  for (const { id, body } of (await readSettings())?.profiles ?? []) {
    const profile = body === null ? null : parsePublished(id, body);
    if (profile === null) profiles.delete(id);
    else profiles.set(id, profile);
  }
  return profiles;
}

let checked: ReadonlyMap<string, SiteProfile> | undefined;
/** Checked once a worker: they are part of its own code. */
function bundled(): ReadonlyMap<string, SiteProfile> {
  checked ??= new Map(
    Object.entries(sites).flatMap(([id, site]) => {
      const profile = parseSiteProfile(site);
      return profile === null ? [] : [[id, profile] as const];
    }),
  );
  return checked;
}

const parsed = new Map<string, SiteProfile | null>();
const MOST_REMEMBERED = 100;

/** Null for what is no profile, and for one that takes a name which is neither its own nor known. */
function parsePublished(id: string, body: string): SiteProfile | null {
  if (!isOwnProfile(id) && !Object.hasOwn(sites, id)) return null;
  const known = parsed.get(`${id} ${body}`);
  if (known !== undefined) return known;
  const profile = parseSiteProfile(jsonIn(body));
  const ours = profile === null ? null : { ...profile, matches: matchesOf(id), unproven: UNPROVEN };
  if (parsed.size >= MOST_REMEMBERED) parsed.clear();
  parsed.set(`${id} ${body}`, ours);
  return ours;
}

/** Where it speaks is the organization's to assign; a vendor's own hosts stay the vendor's. */
function matchesOf(id: string): readonly string[] {
  return bundled().get(id)?.matches ?? [];
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}
