import { Provider } from '@urql/preact';
import { useMemo } from 'preact/hooks';
import { openClient, useRead } from '../client.ts';
import { ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { type Membership, useSession } from '../session.tsx';
import { Calendar } from './calendar.tsx';
import { MY_MAIL } from './documents.ts';
import { MailForm } from './mail-form.tsx';

type Props = { readonly membership: Membership };

/** When one organization mails this person, and the address of their calendar there. */
export function OwnMail({ membership }: Props) {
  const { expire } = useSession();
  const { organizationId } = membership;
  const client = useMemo(() => openClient(organizationId, expire), [organizationId, expire]);
  return (
    <Provider value={client}>
      <Inside membership={membership} />
    </Provider>
  );
}

function Inside({ membership }: Props) {
  const { data, problem, again } = useRead(MY_MAIL, {});
  const { myMail: mail, organization } = data ?? {};
  return (
    <Section title={`Mail and calendar · ${membership.organizationName}`}>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {mail === undefined || organization === undefined ? (
        problem === undefined ? (
          <Skeleton lines={3} says="Reading when you want mail" />
        ) : null
      ) : (
        <>
          <MailForm
            name={`mail:${membership.organizationId}`}
            known={mail}
            zone={organization.timeZone}
            onSaved={again}
          />
          {membership.roles.includes('OFFICER') ? (
            <Calendar since={mail.calendarSince ?? null} onChanged={again} />
          ) : null}
        </>
      )}
    </Section>
  );
}
