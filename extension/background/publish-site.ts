import { SitePublishDocument, SiteVersionsDocument } from '../generated/graphql.ts';
import type { PublishAnswer } from '../messages/_answers.ts';
import { fetchAs } from './as-person.ts';

type Described = { readonly site: string; readonly origin: string; readonly body: string };

/** Publishes what an administrator described, behind the newest version that there is. The server checks all of it. */
export async function publishSite({ site, origin, body }: Described): Promise<PublishAnswer> {
  const known = await fetchAs(SiteVersionsDocument, {}, true, ({ sites }) =>
    sites.find(({ siteId }) => siteId === site),
  );
  if (!known.fetched) return { published: false, message: known.message };
  const after = known.value?.versions[0]?.version ?? 0;
  const given = { site, after, body, matches: [`${origin}/*`] };
  const answer = await fetchAs(SitePublishDocument, given, true, ({ sitePublish }) => sitePublish);
  if (!answer.fetched) return { published: false, message: answer.message };
  return answer.value.__typename === 'Refusal'
    ? { published: false, message: answer.value.message }
    : { published: true, version: after + 1 };
}
