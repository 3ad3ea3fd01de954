import './close-dialog.css';
import { useState } from 'preact/hooks';
import { useRead } from '../client.ts';
import { graphql } from '../generated/gql.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { type Incident, OFFICERS } from './documents.ts';
import { useMessage } from './use-message.ts';

const NAME_COUNSEL = graphql(`
  mutation NameCounsel($id: ID!, $messageId: ID!, $person: ID!) {
    incidentNameCounsel(id: $id, messageId: $messageId, person: $person) {
      ... on IncidentNameCounselSuccess {
        incident {
          ...WholeIncident
        }
      }
      ...RefusalSaid
    }
  }
`);

type Props = { readonly incident: Incident; readonly onClose: () => void };

/** Names one of the officers as counsel. It cannot be taken back: what was read was read. */
export function CounselDialog({ incident, onClose }: Props) {
  const { data, problem, again } = useRead(OFFICERS, {});
  const [chosen, choose] = useState<string | null>(null);
  const message = useMessage(NAME_COUNSEL);
  const named = new Set(incident.counsel.map(({ personId }) => personId));
  const officers = (data?.people ?? []).filter(
    ({ roles, ended, personId }) => ended == null && roles.includes('OFFICER') && !named.has(personId),
  );
  async function submit(): Promise<void> {
    if (chosen !== null && (await message.send({ id: incident.id, person: chosen }))) onClose();
  }
  return (
    <Dialog title={`Counsel for ${incident.reference}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={message.refusal} />
        {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
        <fieldset class="choices">
          <legend>Who is counsel?</legend>
          {officers.map(({ personId, name }) => (
            <label key={personId}>
              <input
                type="radio"
                name="counsel"
                required
                checked={chosen === personId}
                onChange={() => choose(personId)}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <p class="quiet small">
          Counsel and you alone write and read what is marked privileged; it is kept out of evidence packs. To
          name somebody from outside, have an administrator invite them as an officer first.
        </p>
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Name counsel
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
