import './related.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useOrganization } from '../../organization.tsx';
import { Button } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { StatusTag } from '../../parts/tag.tsx';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { ApartDialog, type Related } from './apart-dialog.tsx';
import { PairDialog } from './pair-dialog.tsx';

type Asking = 'link' | 'merge' | Related | null;

/** Other incidents of the organization that this one is linked or merged with. */
export function RelatedIncidents({ incident }: { readonly incident: Incident }) {
  const [asking, ask] = useState<Asking>(null);
  const close = () => ask(null);
  const isMerged = incident.status === 'MERGED';
  return (
    <Section title="Related incidents">
      {incident.related.length === 0 ? (
        <p class="quiet">
          {isMerged
            ? 'It was merged into an incident that is not for you to see.'
            : 'None. Two reports of one event are merged; what only belongs together is linked.'}
        </p>
      ) : (
        <ul class="related">
          {incident.related.map((related) => (
            <Entry
              key={related.message}
              related={related}
              mayPart={related.relation !== 'LINKED' || !isMerged}
              onPart={() => ask(related)}
            />
          ))}
        </ul>
      )}
      {isMerged ? null : (
        <p class="related-acts">
          <Button onPress={() => ask('link')}>Link another</Button>
          {isOpen(incident) ? <Button onPress={() => ask('merge')}>Merge into another</Button> : null}
        </p>
      )}
      {asking === 'link' || asking === 'merge' ? (
        <PairDialog incident={incident} act={asking} onClose={close} />
      ) : null}
      {asking === null || typeof asking === 'string' ? null : (
        <ApartDialog incident={incident} related={asking} onClose={close} />
      )}
    </Section>
  );
}

type EntryProps = { readonly related: Related; readonly mayPart: boolean; readonly onPart: () => void };

function Entry({ related, mayPart, onPart }: EntryProps) {
  const { slug } = useOrganization().membership;
  const { relation, words, reference, kindTitle, status, reason } = related;
  const act = relation === 'LINKED' ? 'Take away' : 'Undo the merge';
  return (
    <li>
      <p>
        {`${words.slice(0, 1).toUpperCase()}${words.slice(1)} `}
        <Link href={`/o/${slug}/incident/${reference}`}>{reference}</Link> <StatusTag status={status} />
      </p>
      <p class="quiet small">
        {kindTitle}. {reason ?? 'The reason was purged.'}
      </p>
      {mayPart ? (
        <Button look="quiet" label={`${act}: ${words} ${reference}`} onPress={onPart}>
          {act}
        </Button>
      ) : null}
    </li>
  );
}
