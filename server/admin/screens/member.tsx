import { useOrganization } from '../organization.tsx';
import { Empty } from '../parts/empty.tsx';
import { useTitle } from '../use-title.ts';

/** Where a member who is no officer begins: what they do with Needful happens in the extension. */
export function MemberScreen() {
  const { membership } = useOrganization();
  useTitle(membership.organizationName);
  return (
    <Empty level={1} title={`You belong to ${membership.organizationName}`}>
      You report from the extension: with the button beside a message, or from its popup for paper, fax,
      speech and devices. There you also see what became of your reports and answer the officer’s questions.
      Sign in to the extension with this same account.
    </Empty>
  );
}
