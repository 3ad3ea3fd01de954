import { useClient } from '@urql/preact';
import { useState } from 'preact/hooks';
import { ASKED, problemFrom, trusted } from '../../client.ts';
import type { RegisterRecipientsQuery } from '../../generated/graphql.ts';
import { Button } from '../../parts/button.tsx';
import { ProblemNotice } from '../../parts/notice.tsx';
import type { Problem } from '../../problem.ts';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { RECIPIENTS } from './documents.ts';
import { RecipientDialog } from './recipient-dialog.tsx';
import { recipientWords } from './words.ts';

type Opened = NonNullable<RegisterRecipientsQuery['registerRecipients']>;

/** To whom it went: a mail trace and an accounting of disclosures need it. */
export function Recipients({ incident }: { readonly incident: Incident }) {
  const client = useClient();
  const [adding, add] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  const [problem, setProblem] = useState<Problem>();
  const { recipients } = incident.register;
  async function open(): Promise<void> {
    const { data, error } = await client.query(trusted(RECIPIENTS), { id: incident.id }, ASKED).toPromise();
    setProblem(error === undefined ? undefined : problemFrom(error));
    setOpened(data?.registerRecipients ?? undefined);
  }
  return (
    <div class="register-entries">
      <h3>To whom it went</h3>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <p class="quiet small">
        {recipients === 0 ? 'No recipient is recorded.' : `${recipients} recorded, kept encrypted.`}
      </p>
      <ul class="register-views">
        {(opened ?? []).map(({ id, kind, source, address, name, messageReference }) => (
          <li key={id}>
            {recipientWords[kind]}:{' '}
            {[name, address, messageReference].filter((each) => each != null).join(' · ')}
            <span class="quiet">
              {' '}
              · {source === 'REPORTER' ? 'named by the reporter' : 'added by an officer'}
            </span>
          </li>
        ))}
      </ul>
      <div class="register-buttons">
        {recipients === 0 || opened?.length === recipients ? null : (
          <Button onPress={() => void open()}>Show the recipients</Button>
        )}
        {!isOpen(incident) ? null : <Button onPress={() => add(true)}>Add a recipient</Button>}
      </div>
      {adding ? <RecipientDialog incident={incident} onClose={() => add(false)} /> : null}
    </div>
  );
}
