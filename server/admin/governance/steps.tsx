import { useState } from 'preact/hooks';
import type { ClimbCause } from '../generated/graphql.ts';
import { Button } from '../parts/button.tsx';
import type { Governing } from './documents.ts';
import { StepsDialog } from './steps-dialog.tsx';

const CAUSES: Readonly<Record<ClimbCause, string>> = {
  UNACKNOWLEDGED: 'Not acknowledged',
  UNDECIDED: 'No conclusion',
  NEARLY_LATE: 'A clock ends',
};

type Props = { readonly known: Governing; readonly canChange: boolean; readonly onDone: () => void };

/** When an incident climbs its ladder by itself, and the form that changes it. */
export function Steps({ known: { escalation }, canChange, onDone }: Props) {
  const [changing, change] = useState(false);
  return (
    <>
      <p class="quiet small">
        {escalation.isOwn ? 'As your organization set it.' : 'As Needful starts with it.'} A clock is due soon{' '}
        {escalation.soonDays} days before it ends.
      </p>
      <StepsTable escalation={escalation} />
      {canChange ? (
        <div class="decides-row">
          <Button onPress={() => change(true)}>Change when incidents climb</Button>
        </div>
      ) : null}
      {changing ? (
        <StepsDialog escalation={escalation} onDone={onDone} onClose={() => change(false)} />
      ) : null}
    </>
  );
}

/** Who is told when, and why. */
function StepsTable({ escalation }: { readonly escalation: Governing['escalation'] }) {
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">When</th>
          <th scope="col">Who is told</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {escalation.steps.map(({ cause, at, counted, rung, urgent, reason }) => (
          <tr key={`${cause}${rung}`}>
            <td data-label="What">{CAUSES[cause]}</td>
            <td data-label="When">
              {at} {counted}
            </td>
            <td data-label="Who is told">
              {rung == null ? 'the top of the ladder' : `rung ${rung} above the lead`}
              {urgent ? <span class="quiet"> · also in quiet hours</span> : null}
            </td>
            <td data-label="Why">{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
