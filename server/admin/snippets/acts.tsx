import { useState } from 'preact/hooks';
import { Link, useSearch } from 'wouter-preact';
import { ReasonDialog } from '../incident/reason-dialog.tsx';
import { useChange } from '../incident/use-change.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { APPROVE, RETIRE, REVIEW, type Version } from './documents.ts';

type Props = {
  readonly versions: readonly Version[];
  /** What waits, or else what is in use, or else the newest. */
  readonly current: Version;
  readonly onDone: () => void;
};

/** What can be done with a snippet now, by whoever looks at it. */
export function Acts({ versions, current, onDone }: Props) {
  const { membership } = useOrganization();
  const search = useSearch();
  const approve = useChange(APPROVE);
  const review = useChange(REVIEW);
  const [retiring, retire] = useState(false);
  const of = { snippetId: current.snippetId, version: current.version };
  const isOfficer = membership.roles.includes('OFFICER');
  const done = (result: object | null) => result !== null && onDone();
  const newest = versions[0] ?? current;
  const write = `/o/${membership.slug}/snippets/${current.snippetId}/write${search === '' ? '' : `?${search}`}`;
  const stands = current.standing === 'WAITING' || current.standing === 'IN_USE';
  return (
    <div>
      <div class="snippets-acts">
        {current.mayApprove ? (
          <Button look="primary" busy={approve.busy} onPress={() => void approve.send(of).then(done)}>
            Approve version {current.version}
          </Button>
        ) : null}
        {current.standing === 'WAITING' && !current.mayApprove ? (
          <p class="quiet">You wrote it, so somebody else approves it.</p>
        ) : null}
        {isOfficer && current.standing === 'IN_USE' ? (
          <Button
            look={current.isReviewDue ? 'primary' : 'plain'}
            busy={review.busy}
            onPress={() => void review.send(of).then(done)}
          >
            It still holds
          </Button>
        ) : null}
        {isOfficer ? (
          <Link class="button button-plain" href={write}>
            {newest.standing === 'RETIRED' ? 'Bring it back' : 'Change it'}
          </Link>
        ) : null}
        {isOfficer && stands ? (
          <Button look="quiet" onPress={() => retire(true)}>
            Retire
          </Button>
        ) : null}
      </div>
      <Refusal said={approve.refusal ?? review.refusal} />
      {retiring ? <RetireDialog version={current} onDone={onDone} onClose={() => retire(false)} /> : null}
    </div>
  );
}

type RetireProps = { readonly version: Version; readonly onDone: () => void; readonly onClose: () => void };

function RetireDialog({ version, onDone, onClose }: RetireProps) {
  const change = useChange(RETIRE);
  const isDraft = version.standing === 'WAITING';
  return (
    <ReasonDialog
      title={`Retire version ${version.version} of “${version.title}”`}
      draft={`retire-snippet-${version.id}`}
      label="Why"
      says={
        isDraft
          ? 'The draft is set aside. What is in use stays. Name no patient: the reason stays on record.'
          : 'No card quotes it any more, and a reminder that needs it falls silent. Name no patient: the reason stays on record.'
      }
      action="Retire it"
      required
      busy={change.busy}
      refusal={change.refusal}
      onSend={async (reason) => {
        const { snippetId, version: number } = version;
        const result = await change.send({ snippetId, version: number, reason });
        if (result !== null) onDone();
        return result !== null;
      }}
      onClose={onClose}
    />
  );
}
