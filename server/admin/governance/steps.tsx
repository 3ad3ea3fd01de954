import type { ClimbCause } from '../generated/graphql.ts';
import type { Governing } from './documents.ts';

const CAUSES: Readonly<Record<ClimbCause, string>> = {
  UNACKNOWLEDGED: 'Not acknowledged',
  UNDECIDED: 'No conclusion',
  NEARLY_LATE: 'A clock ends',
};

/** When an incident climbs its ladder by itself, who is told, and why. */
export function Steps({ escalation }: { readonly escalation: Governing['escalation'] }) {
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
