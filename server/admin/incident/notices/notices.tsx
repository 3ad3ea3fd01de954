import './notices.css';
import { ProblemNotice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import type { Incident } from '../documents.ts';
import { Addresses } from './addresses.tsx';
import { NoticeCard } from './card.tsx';
import { useNotices } from './use-notices.ts';

/** What is owed to whom, until when and why, what was done about it, and the next step. */
export function Notices({ incident }: { readonly incident: Incident }) {
  const { desk, problem, again } = useNotices(incident);
  return (
    <Section title="Notices" anchor="notices">
      {desk === undefined && problem !== undefined ? <ProblemNotice problem={problem} again={again} /> : null}
      {desk === undefined && problem === undefined ? (
        <Skeleton lines={4} says="Reading what is owed" />
      ) : null}
      {desk !== undefined && desk.notices.length === 0 ? (
        <p class="quiet">No notice is owed as things stand.</p>
      ) : null}
      {desk === undefined ? null : (
        <>
          <Addresses incident={incident} problems={desk.addressProblems ?? []} />
          <ul class="notice-list">
            {desk.notices.map((notice) => (
              <NoticeCard key={notice.id} notice={notice} desk={desk} incident={incident} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
