import '../incident/close-dialog.css';
import { useRead } from '../client.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { SignInEvents } from '../parts/sign-in-events.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { MEMBER_SIGN_INS, type Member } from './documents.ts';

type Props = { readonly member: Member; readonly onClose: () => void };

/** How a member signs in, for an administrator: what counts in this organization. */
export function SignInsDialog({ member, onClose }: Props) {
  const { data, problem, again } = useRead(MEMBER_SIGN_INS, { personId: member.personId });
  return (
    <Dialog title={`Sign-ins of ${member.name}`} onClose={onClose}>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {data === undefined && problem === undefined ? (
        <Skeleton lines={4} says="Reading the sign-ins" />
      ) : null}
      {data === undefined ? null : <SignInEvents events={data.signInEvents} asks="Ask them" />}
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}
