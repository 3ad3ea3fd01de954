import { SitePublishDocument, SiteVersionsDocument } from '../generated/graphql.ts';
import type { PublishAnswer } from '../messages/_answers.ts';
import { fetchAs } from './as-person.ts';

type Described = {
  readonly site: string;
  readonly origin: string;
  readonly body: string;
  /** The waiting version that the person was told of and lets go; null where they were told of none. */
  readonly replaces: number | null;
};

/** Publishes what an administrator described, behind the newest version that there is. The server checks all of it. */
export async function publishSite({ site, origin, body, replaces }: Described): Promise<PublishAnswer> {
  const known = await fetchAs(SiteVersionsDocument, {}, true, ({ sites }) =>
    sites.find(({ siteId }) => siteId === site),
  );
  if (!known.fetched) return { published: false, message: known.message };
  const after = known.value?.versions[0]?.version ?? 0;
  const given = { site, after, replaces, body, matches: [`${origin}/*`] };
  const answer = await fetchAs(SitePublishDocument, given, true, ({ sitePublish }) => sitePublish);
  if (!answer.fetched) return { published: false, message: answer.message };
  if (answer.value.__typename !== 'Refusal') return { published: true, version: after + 1 };
  const { code, message } = answer.value;
  return { published: false, message, ...(code === 'another-version-waits' && { waits: after }) };
}
