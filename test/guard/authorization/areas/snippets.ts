import { randomUUID } from 'node:crypto';
import { MANAGERS, OFFICERS, SUBMITTERS } from '../callers.ts';
import type { Asked, Ground } from '../ground.ts';
import { defineArea } from './_define.ts';

/** How the caller who may do it does each mutation; the others then try the very same. */
const A_SNIPPET = {
  after: 0,
  texts: [{ language: 'en', title: 'Of north', line: 'Line of north', text: 'Text of north' }],
  citation: '45 CFR 164.502',
  owner: 'Privacy Officer',
  reviewMonths: 12,
};

/** What is done with snippets of policy. */
export default defineArea({
  roots: {
    'Query.snippets': MANAGERS,
    'Query.snippetVersions': MANAGERS,
    'Query.snippetLibrary': MANAGERS,
    'Mutation.snippetWrite': OFFICERS,
    'Mutation.snippetAdopt': OFFICERS,
    'Mutation.snippetApprove': MANAGERS,
    'Mutation.snippetReview': OFFICERS,
    'Mutation.snippetRetire': OFFICERS,
  },
  types: {
    CardsCounted: OFFICERS,
    IncidentsCounted: OFFICERS,
    LibrarySnippet: MANAGERS,
    Snippet: MANAGERS,
    SnippetEffect: OFFICERS,
    SnippetInUse: SUBMITTERS,
    SnippetText: MANAGERS,
  },
  queries: {
    snippetVersions: async () => [{ snippetId: 'own' }, { snippetId: 'minimum-necessary-whole-record' }],
  },
  mutations: {
    snippetWrite: async () => [{ snippetId: `own-${randomUUID()}`, ...A_SNIPPET }],
    snippetAdopt: async () => [{ snippetId: 'minimum-necessary-whole-record', after: 2 }],
    snippetApprove: async (ground) => [await aDraft(ground)],
    snippetReview: async (ground) => [await aDraft(ground, true)],
    snippetRetire: async (ground) => [{ ...(await aDraft(ground)), reason: 'A word of north.' }],
  },
  steps: ({ full, peer }, { callers }) => policies(full, callers.officer, peer),
});

/** A version that waits, written by the second officer. */
async function aDraft(ground: Ground, isInUse = false) {
  const snippetId = `own-${randomUUID()}`;
  const { cookie } = await ground.needful.signIn(ground.second);
  const peer = { cookie, origin: ground.needful.origin };
  const { headers, org } = ground.callers.officer;
  const write = `mutation ($snippet: String!, $texts: [SnippetTextInput!]!) { snippetWrite(snippetId: $snippet, after: 0,
    texts: $texts, citation: "45 CFR 164.502", owner: "Privacy Officer", reviewMonths: 12) { __typename } }`;
  await ground.needful.ask(peer, write, { snippet: snippetId, texts: A_SNIPPET.texts }, org);
  const approve = `mutation { snippetApprove(snippetId: "${snippetId}", version: 1) { __typename } }`;
  if (isInUse) await ground.needful.ask(headers, approve, {}, org);
  return { snippetId, version: 1 };
}

/** A snippet because of an incident that was approved, reviewed and retired, and one in use after another. */
function policies(incident: string, officer: Asked, peer: Asked): [Asked, string][] {
  const said = (title: string) =>
    `texts: [{ language: "en", title: "${title}", line: "Line of north", text: "Text of north" }],
       citation: "45 CFR 164.502", owner: "Privacy Officer", reviewMonths: 12, incident: "${incident}"`;
  const one = 'snippetId: "own", version: 1';
  return [
    [
      officer,
      `snippetWrite(snippetId: "own", after: 0, departments: ["Ward"], roles: [STAFF], ${said('Of north')})`,
    ],
    [peer, `snippetApprove(${one})`],
    [officer, `snippetReview(${one})`],
    [officer, `snippetRetire(${one}, reason: "Of no use in north.")`],
    [peer, `snippetWrite(snippetId: "minimum-necessary-whole-record", after: 1, ${said('Ours of north')})`],
    [officer, 'snippetApprove(snippetId: "minimum-necessary-whole-record", version: 2)'],
  ];
}
