import './people.css';
import '../patients/patients.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useRead } from '../client.ts';
import type { PatientRequestsQuery } from '../generated/graphql.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Tag } from '../parts/tag.tsx';
import { Disclosures } from '../patients/disclosures.tsx';
import { REQUESTS } from '../patients/documents.ts';
import { ReceiveDialog } from '../patients/receive-dialog.tsx';
import { dueTone, dueWords, rightWords, stateWords } from '../patients/words.ts';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';
import { calendarDate } from '../when.ts';

/** Patients’ requests by when they are due, and the disclosures that no incident makes. */
export function PatientsScreen() {
  const { membership } = useOrganization();
  const open = useRead(REQUESTS, { ended: false });
  const ended = useRead(REQUESTS, { ended: true });
  const [receiving, receive] = useState(false);
  const heading = useArrival();
  useTitle(`Patient requests · ${membership.organizationName}`);
  const { problem } = open;
  return (
    <div class="screen">
      <div class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          Patient requests
        </h1>
        <Button look="primary" onPress={() => receive(true)}>
          Record a request
        </Button>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={open.again} />}
      <Section title="Open, what is due first">
        {open.data === undefined ? (
          <Skeleton lines={5} says="Reading the requests" />
        ) : (
          <Requests
            requests={open.data.patientRequests}
            none="None is open. Record a request on the day it comes: access is due in 30 days, an amendment or an accounting in 60."
          />
        )}
      </Section>
      <Disclosures />
      <Section title="Ended">
        {ended.data === undefined ? null : (
          <Requests requests={ended.data.patientRequests} none="None has ended yet." />
        )}
      </Section>
      {receiving ? (
        <ReceiveDialog
          onClose={() => receive(false)}
          onDone={() => {
            receive(false);
            open.again();
          }}
        />
      ) : null}
    </div>
  );
}

type Requests = PatientRequestsQuery['patientRequests'];

function Requests({ requests, none }: { readonly requests: Requests; readonly none: string }) {
  const { membership } = useOrganization();
  if (requests.length === 0) return <p class="quiet">{none}</p>;
  return (
    <table class="table">
      <thead>
        <tr>
          <th>Request</th>
          <th>Came</th>
          <th>Due</th>
          <th>State</th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ id, reference, right, receivedOn, clock, state, outcome }) => (
          <tr key={id}>
            <td>
              <Link href={`/o/${membership.slug}/requests/${id}`}>{rightWords[right]}</Link>{' '}
              <span class="quiet small">{reference}</span>
            </td>
            <td data-label="Came">{calendarDate(receivedOn)}</td>
            <td data-label="Due">
              {outcome == null ? <Tag tone={dueTone(clock)}>{dueWords(clock)}</Tag> : dueWords(clock)}
            </td>
            <td data-label="State">{outcome ?? stateWords[state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
