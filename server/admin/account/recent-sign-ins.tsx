import type { SignInEventKind } from '../generated/graphql.ts';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { type ShownEvent, SignInEvents } from '../parts/sign-in-events.tsx';
import { useList } from './use-list.ts';

type Kept = Omit<ShownEvent, 'kind'> & { readonly event: string };

/** The reader's own trail: what they do not recognize, they can act upon above. */
export function RecentSignIns() {
  const { items, refusal } = useList<Kept>('/api/auth/sign-in-events');
  return (
    <Section title="Recent sign-ins">
      <Refusal said={refusal} />
      {items === null ? null : <SignInEvents events={items.map(shown)} asks="Was this you?" />}
    </Section>
  );
}

/** GraphQL spells the same events its own way. */
function shown({ event, ...kept }: Kept): ShownEvent {
  return { ...kept, kind: event.toUpperCase().replaceAll('-', '_') as SignInEventKind };
}
