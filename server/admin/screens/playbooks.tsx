import './people.css';
import './decides.css';
import '../playbooks/playbooks.css';
import { useRead } from '../client.ts';
import { useOrganization } from '../organization.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { PLAYBOOKS } from '../playbooks/documents.ts';
import { OnePlaybook } from '../playbooks/one-playbook.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** By which steps incidents are worked, and what the organization adds to them. */
export function PlaybooksScreen() {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(PLAYBOOKS, {});
  const heading = useArrival();
  useTitle(`Playbooks · ${membership.organizationName}`);
  return (
    <div class="screen">
      <h1 ref={heading} tabIndex={-1}>
        Playbooks
      </h1>
      <p>
        Each incident is worked by the steps of its kind, by your own steps beside them, and by those that
        come with every incident.
      </p>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {data === undefined ? (
        problem === undefined ? (
          <Skeleton lines={12} says="Reading the playbooks" />
        ) : null
      ) : (
        <div>
          {data.playbooks.map((playbook) => (
            <OnePlaybook key={playbook.id} playbook={playbook} onDone={again} />
          ))}
        </div>
      )}
    </div>
  );
}
