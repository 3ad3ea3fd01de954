import { useClient } from '@urql/preact';
import { useState } from 'preact/hooks';
import { ASKED, problemFrom, trusted, useRead } from '../../client.ts';
import type { OpenPeopleQuery, RegisterEntriesQuery } from '../../generated/graphql.ts';
import { useChanges } from '../../organization.tsx';
import { Button } from '../../parts/button.tsx';
import { ProblemNotice } from '../../parts/notice.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import type { Problem } from '../../problem.ts';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { ENTRIES, OPEN_PEOPLE } from './documents.ts';
import { Former, PersonLine } from './former.tsx';
import { CorrectDialog } from './person-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { marksOf } from './words.ts';

const PAGE = 10;
export type Masked = NonNullable<RegisterEntriesQuery['registerEntries']>[number];
type Opened = NonNullable<OpenPeopleQuery['registerPeople']>[number];

/** The entries page by page, without names until somebody opens a page; that is recorded and shown. */
export function Entries({ incident }: { readonly incident: Incident }) {
  const [before, setBefore] = useState<readonly (string | null)[]>([null]);
  const after = before.at(-1) ?? null;
  const variables = { id: incident.id, first: PAGE + 1, after };
  const { data, problem, again, renew } = useRead(ENTRIES, variables);
  useChanges((change) => {
    if (change === 'everything' || change.incident === incident.id) renew();
  });
  const opened = useOpened(incident.id);
  const found = data?.registerEntries ?? [];
  const page = found.slice(0, PAGE);
  const hidden = page.filter(({ id, isOpen }) => isOpen && !opened.people.has(id));
  if (data === undefined && problem === undefined) return <Skeleton lines={4} says="Reading the entries" />;
  return (
    <div class="register-entries">
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {opened.problem === undefined ? null : <ProblemNotice problem={opened.problem} />}
      <ol start={(before.length - 1) * PAGE + 1}>
        {page.map((entry) => (
          <Entry
            key={entry.id}
            incident={incident}
            entry={entry}
            person={opened.people.get(entry.id)}
            onCorrected={() => void opened.open([entry.id])}
          />
        ))}
      </ol>
      <div class="register-buttons">
        {hidden.length === 0 ? null : (
          <Button onPress={() => void opened.open(hidden.map(({ id }) => id))}>Show the names</Button>
        )}
        {before.length === 1 ? null : <Button onPress={() => setBefore(before.slice(0, -1))}>Earlier</Button>}
        {found.length <= PAGE ? null : (
          <Button onPress={() => setBefore([...before, page.at(-1)?.id ?? null])}>Later</Button>
        )}
      </div>
      {hidden.length === 0 ? null : (
        <p class="quiet small">That you opened them is recorded and shown to this incident’s officers.</p>
      )}
    </div>
  );
}

/** Names stay in this part of the page alone, and go with it. */
function useOpened(id: string) {
  const client = useClient();
  const [people, setPeople] = useState<ReadonlyMap<string, Opened>>(new Map());
  const [problem, setProblem] = useState<Problem>();
  async function open(entries: string[]): Promise<void> {
    const { data, error } = await client.query(trusted(OPEN_PEOPLE), { id, entries }, ASKED).toPromise();
    setProblem(error === undefined ? undefined : problemFrom(error));
    const found = data?.registerPeople ?? [];
    setPeople(new Map([...people, ...found.map((person) => [person.id, person] as const)]));
  }
  return { people, problem, open };
}

type EntryProps = {
  readonly incident: Incident;
  readonly entry: Masked;
  readonly person: Opened | undefined;
  readonly onCorrected: () => void;
};

function Entry({ incident, entry, person, onCorrected }: EntryProps) {
  const [acting, act] = useState<'correct' | 'remove' | null>(null);
  const close = () => act(null);
  const mayAct = person !== undefined && isOpen(incident);
  return (
    <li>
      <strong>{person?.name ?? 'Name hidden'}</strong>
      <span class="quiet"> · {marksOf(entry)}</span>
      {person === undefined ? null : <PersonLine person={person} />}
      {mayAct ? (
        <div class="register-buttons">
          <Button look="quiet" label={`Correct ${person.name}`} onPress={() => act('correct')}>
            Correct
          </Button>
          <Button look="quiet" label={`Take out ${person.name}`} onPress={() => act('remove')}>
            Take out
          </Button>
        </div>
      ) : null}
      {person === undefined || entry.corrections === 0 ? null : <Former incident={incident} entry={entry} />}
      {acting === 'correct' && person !== undefined ? (
        <CorrectDialog incident={incident} person={person} onCorrected={onCorrected} onClose={close} />
      ) : null}
      {acting === 'remove' && person !== undefined ? (
        <RemoveDialog incident={incident} entry={entry.id} name={person.name} onClose={close} />
      ) : null}
    </li>
  );
}
