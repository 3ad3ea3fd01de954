import '../incident/close-dialog.css';
import { useState } from 'preact/hooks';
import type { Role } from '../generated/graphql.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { CopyOnce } from '../parts/copy-once.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { roleWords } from '../words.ts';
import { INVITE } from './documents.ts';

type Props = {
  /** The roles the reader may give. */
  readonly roles: readonly Role[];
  readonly onClose: () => void;
  readonly onInvited: () => void;
};

/** Invites one person; the link is shown this once. */
export function InviteDialog({ roles, onClose, onInvited }: Props) {
  const [made, setMade] = useState<{ readonly link: string; readonly email: string } | null>(null);
  if (made === null) {
    return (
      <Dialog key="ask" title="Invite a person" onClose={onClose}>
        <InviteForm
          roles={roles}
          onCancel={onClose}
          onMade={(link, email) => {
            setMade({ link, email });
            onInvited();
          }}
        />
      </Dialog>
    );
  }
  return (
    <Dialog key="made" title="Invited" onClose={onClose}>
      <p>
        Give this link to <strong>{made.email}</strong> yourself. It works once, and it is shown only now.
      </p>
      <CopyOnce label="Invitation link" text={made.link} />
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type FormProps = {
  readonly roles: readonly Role[];
  readonly onCancel: () => void;
  readonly onMade: (link: string, email: string) => void;
};

function InviteForm({ roles, onCancel, onMade }: FormProps) {
  const [email, setEmail] = useState('');
  const [department, setDepartment] = useState('');
  const [given, setGiven] = useState<readonly Role[]>(['STAFF']);
  const change = useChange(INVITE);
  const about = (field: string) => (change.refusal?.field === field ? change.refusal.message : undefined);
  const whole = change.refusal !== null && about('email') === undefined && about('department') === undefined;
  async function submit(): Promise<void> {
    const more = department.trim() === '' ? {} : { department: department.trim() };
    const done = await change.send({ email: email.trim(), roles: given, ...more });
    if (done?.invitationCreate.__typename === 'InvitationCreateSuccess') {
      onMade(done.invitationCreate.link, done.invitationCreate.invitation.email);
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Refusal said={whole ? change.refusal : null} />
      <Field
        label="E-mail"
        name="email"
        type="email"
        required
        value={email}
        onValue={setEmail}
        refusal={about('email')}
      />
      <Field
        label="Department"
        name="department"
        value={department}
        onValue={setDepartment}
        hint="Optional."
        refusal={about('department')}
      />
      <fieldset class="choices">
        <legend>Roles</legend>
        {roles.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={given.includes(role)}
              onChange={() =>
                setGiven(given.includes(role) ? given.filter((one) => one !== role) : [...given, role])
              }
            />
            <span>
              {roleWords[role]}
              <span class="quiet"> · {means[role]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <DialogActions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="primary" submit busy={change.busy}>
          Make the invitation
        </Button>
      </DialogActions>
    </form>
  );
}

const means: { readonly [role in Role]: string } = {
  STAFF: 'reports, and sees what became of it',
  OFFICER: 'works the queue',
  ADMINISTRATOR: 'invites people and ends memberships',
};
