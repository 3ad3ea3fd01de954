import '../close-dialog.css';
import { useState } from 'preact/hooks';
import { useRead } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { ProblemNotice } from '../../parts/notice.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { type Incident, OFFICERS } from '../documents.ts';
import { useMessage } from '../use-message.ts';
import { END_GRANT, GRANT } from './documents.ts';

type Props = { readonly incident: Incident; readonly onClose: () => void };

/** The lead names who else may open the register, and ends it. */
export function AccessDialog({ incident, onClose }: Props) {
  const { data, problem, again } = useRead(OFFICERS, {});
  const [chosen, choose] = useState('');
  const grant = useMessage(GRANT);
  const end = useMessage(END_GRANT);
  const { granted } = incident.register;
  const may = new Set(granted.map(({ personId }) => personId));
  const officers = (data?.people ?? []).filter(
    ({ personId, roles, ended }) => ended == null && roles.includes('OFFICER') && !may.has(personId),
  );
  async function submit(): Promise<void> {
    if (chosen !== '' && (await grant.send({ id: incident.id, person: chosen }))) choose('');
  }
  return (
    <Dialog title="Who may open the register" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={grant.refusal ?? end.refusal} />
        {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
        <p>You, as the lead{granted.length === 0 ? ' alone.' : ', and:'}</p>
        <ul class="register-views">
          {granted.map(({ personId, name }) => (
            <li key={personId}>
              {name}{' '}
              <Button
                look="quiet"
                label={`End for ${name}`}
                busy={end.busy}
                onPress={() => void end.send({ id: incident.id, person: personId })}
              >
                End
              </Button>
            </li>
          ))}
        </ul>
        <fieldset class="choices">
          <legend>Name another officer</legend>
          {officers.map(({ personId, name }) => (
            <label key={personId}>
              <input
                type="radio"
                name="person"
                checked={chosen === personId}
                onChange={() => choose(personId)}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <DialogActions>
          <Button onPress={onClose}>Close</Button>
          <Button look="primary" submit busy={grant.busy}>
            Let them open it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
