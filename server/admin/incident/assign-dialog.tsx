import './close-dialog.css';
import { useState } from 'preact/hooks';
import { useRead } from '../client.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { ASSIGN, type Incident, OFFICERS } from './documents.ts';
import { useChange } from './use-change.ts';

type Props = { readonly incident: Incident; readonly onClose: () => void };

/** Hands the incident to an officer of the organization. */
export function AssignDialog({ incident, onClose }: Props) {
  const { data, problem, again } = useRead(OFFICERS, {});
  const [chosen, choose] = useState<string | null>(incident.assignee?.personId ?? null);
  const change = useChange(ASSIGN);
  const officers = (data?.people ?? []).filter(
    ({ roles, ended }) => ended == null && roles.includes('OFFICER'),
  );
  async function submit(): Promise<void> {
    if (chosen === null) return;
    if ((await change.send({ id: incident.id, assignee: chosen })) !== null) onClose();
  }
  return (
    <Dialog title={`Assign ${incident.reference}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={change.refusal} />
        {data === undefined && problem === undefined ? (
          <Skeleton lines={3} says="Reading the officers" />
        ) : null}
        {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
        <fieldset class="choices">
          <legend>Who works on it?</legend>
          {officers.map(({ personId, name, department }) => (
            <label key={personId}>
              <input
                type="radio"
                name="assignee"
                required
                checked={chosen === personId}
                onChange={() => choose(personId)}
              />
              <span>
                {name}
                {department == null ? null : <span class="quiet"> · {department}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        <p class="quiet small">Only officers are listed. An administrator gives the role under People.</p>
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={change.busy}>
            Assign
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
