import './side.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useRead } from '../client.ts';
import type { IncidentKind } from '../generated/graphql.ts';
import { useChanges } from '../organization.tsx';
import { KINDS } from '../queue/kinds.ts';
import { KIND_COUNTS } from './documents.ts';

type Props = { readonly current: IncidentKind | null; readonly hrefOf: (kind: IncidentKind) => string };

/** What is open, by kind: counted once it is opened, since few ask. */
export function Kinds({ current, hrefOf }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="side" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Open by kind</summary>
      {isOpen ? <Counted current={current} hrefOf={hrefOf} /> : null}
    </details>
  );
}

const CAP = 999;

function Counted({ current, hrefOf }: Props) {
  const { data, renew } = useRead(KIND_COUNTS, {});
  useChanges(renew);
  const counts = new Map((data?.queueKindCounts ?? []).map(({ kind, count }) => [kind, count]));
  const open = KINDS.filter(({ name }) => counts.has(name as IncidentKind));
  if (data !== undefined && open.length === 0) return <p class="quiet small">Nothing is open.</p>;
  return (
    <ul>
      {open.map(({ name, title }) => {
        const count = counts.get(name as IncidentKind) ?? 0;
        return (
          <li key={name}>
            <Link href={hrefOf(name as IncidentKind)} aria-current={name === current ? 'page' : undefined}>
              <span>{title}</span>
              <span class="views-count">{count > CAP ? `${CAP}+` : count}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
