import './people.css';
import '../due/due.css';
import { Provider } from '@urql/preact';
import { useMemo } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { openClient, useRead } from '../client.ts';
import { MY_DUE, type MyDue } from '../due/documents.ts';
import { DueList } from '../due/list.tsx';
import { Button } from '../parts/button.tsx';
import { Notice, ProblemNotice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useSession } from '../session.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** What is late or due soon wherever one is an officer. It belongs to the person, and to no organization. */
export function DueScreen() {
  const { expire } = useSession();
  const client = useMemo(() => openClient('me', expire), [expire]);
  return (
    <Provider value={client}>
      <Everywhere />
    </Provider>
  );
}

function Everywhere() {
  const { data, problem, fetching, again } = useRead(MY_DUE, {});
  const heading = useArrival();
  useTitle('Due');
  const organizations = data?.me.due ?? [];
  return (
    <div class="screen">
      <div class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          Late and due soon
        </h1>
        <Button busy={fetching} onPress={again}>
          Look again
        </Button>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {data === undefined ? (
        problem === undefined ? (
          <Skeleton lines={8} says="Reading what is due" />
        ) : null
      ) : (
        <>
          {organizations.map((one) => (
            <Unread key={one.organizationId} organization={one} again={again} />
          ))}
          <DueList organizations={organizations} />
          <p class="quiet small">
            The next clock of every incident, patients’ requests, and what you owe, in{' '}
            {organizations.length === 1 ? 'your organization' : `${organizations.length} organizations`}. Days
            are counted where each organization is.
          </p>
        </>
      )}
    </div>
  );
}

/** Says of an organization that it is missing from the list, in whole or in part. */
function Unread({
  organization: { slug, organizationName, standing, hasMore },
  again,
}: {
  readonly organization: MyDue;
  readonly again: () => void;
}) {
  if (standing === 'FAILED')
    return (
      <Notice
        tone="bad"
        title={`${organizationName} could not be read`}
        action={<Button onPress={again}>Try again</Button>}
      >
        What is due there is missing below.
      </Notice>
    );
  if (standing === 'SIGN_IN_THERE')
    return (
      <Notice tone="warn" title={`${organizationName} wants its own sign-in`}>
        What is due there is missing below. <Link href={`/o/${slug}/queue`}>Sign in there</Link>
      </Notice>
    );
  if (!hasMore) return null;
  return (
    <Notice title={`More is due in ${organizationName}`}>
      The first 50 incidents are below. <Link href={`/o/${slug}/queue?view=soon`}>See them all</Link>
    </Notice>
  );
}
