import { type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { actingMemory, useActingIn } from '../acting.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';

const memory = actingMemory();

/** Acts wait here until somebody who works for several organizations says that they mean this one. */
export function ActingBar({ children }: { readonly children: ComponentChildren }) {
  const { membership } = useOrganization();
  const name = useActingIn();
  const [, redraw] = useState(0);
  if (name === null) return <Fragment>{children}</Fragment>;
  memory.arrive(membership.organizationId);
  if (!memory.isElsewhere(membership.organizationId)) return <Fragment>{children}</Fragment>;
  const confirm = () => {
    memory.confirm(membership.organizationId);
    redraw((times) => times + 1);
  };
  return (
    <Notice
      tone="warn"
      title={`You are acting in ${name}`}
      action={<Button onPress={confirm}>{`Yes, for ${name}`}</Button>}
    >
      You acted in another organization before.
    </Notice>
  );
}
