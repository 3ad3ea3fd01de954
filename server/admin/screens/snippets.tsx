import './people.css';
import '../snippets/snippets.css';
import { useState } from 'preact/hooks';
import { Link, useSearch } from 'wouter-preact';
import { useRead } from '../client.ts';
import { useOrganization } from '../organization.tsx';
import { Field } from '../parts/field.tsx';
import { Notice, ProblemNotice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { type Listed, SNIPPETS } from '../snippets/documents.ts';
import { Library } from '../snippets/library.tsx';
import { SnippetList } from '../snippets/list.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** The organization's snippets of policy, by where they stand, and what the library offers. */
export function SnippetsScreen() {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(SNIPPETS, {});
  const heading = useArrival();
  const [sought, seek] = useState('');
  const search = useSearch();
  const because = new URLSearchParams(search).get('because');
  const base = `/o/${membership.slug}/snippets`;
  const more = because === null ? '' : `?${search}`;
  useTitle(`Snippets · ${membership.organizationName}`);
  const isOfficer = membership.roles.includes('OFFICER');
  const finds = (words: string) => isFound(words, sought);
  const all = data?.snippets ?? [];
  const shown = all.filter((one) =>
    finds(`${one.title} ${one.citation} ${one.texts.map(({ line }) => line).join(' ')}`),
  );
  const lists = listsOf(shown);
  const linkTo = (snippetId: string) => `${base}/${snippetId}${more}`;
  return (
    <div class="screen">
      <div class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          Snippets
        </h1>
        {isOfficer ? (
          <Link class="button button-plain" href={`${base}/own-${crypto.randomUUID()}/write${more}`}>
            Write a snippet
          </Link>
        ) : null}
      </div>
      <p class="quiet">
        A snippet is a short piece of your policy that a card shows at the moment of risk. One person writes
        it, another approves it.
      </p>
      {because === null ? null : (
        <Notice title="Because of an incident">
          Choose the snippet to change, or write a new one. Its next version will name the incident.
        </Notice>
      )}
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      <div class="snippets-find">
        <Field label="Find a snippet" name="find" value={sought} onValue={seek} />
      </div>
      {data === undefined ? (
        problem === undefined ? (
          <Skeleton lines={10} says="Reading the snippets" />
        ) : null
      ) : (
        <>
          <SnippetList
            title="Waiting for approval"
            snippets={lists.waiting}
            none="Nothing waits."
            {...{ all, linkTo }}
          />
          <SnippetList title="Review due" snippets={lists.due} {...{ all, linkTo }} />
          <SnippetList
            title="In use"
            snippets={lists.inUse}
            none="Nothing is in use, so no card speaks. Adopt a snippet from the library below, or write one."
            {...{ all, linkTo }}
          />
          <SnippetList title="Retired" snippets={lists.retired} {...{ all, linkTo }} />
          <Library adopted={all} canAdopt={isOfficer} finds={finds} onAdopted={again} />
        </>
      )}
    </div>
  );
}

function isFound(words: string, sought: string): boolean {
  const text = words.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function listsOf(snippets: readonly Listed[]) {
  const standing = (which: Listed['standing']) => snippets.filter((one) => one.standing === which);
  const current = new Set([...standing('WAITING'), ...standing('IN_USE')].map(({ snippetId }) => snippetId));
  const retired = standing('RETIRED').filter(
    (one, at, all) =>
      !current.has(one.snippetId) && all.findIndex(({ snippetId }) => snippetId === one.snippetId) === at,
  );
  return {
    waiting: standing('WAITING'),
    due: standing('IN_USE').filter(({ isReviewDue }) => isReviewDue),
    inUse: standing('IN_USE').filter(({ isReviewDue }) => !isReviewDue),
    retired,
  };
}
