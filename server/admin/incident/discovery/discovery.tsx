import './discovery.css';
import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { calendarDate } from '../../when.ts';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { AsideDialog } from './aside-dialog.tsx';
import { ChooseDialog } from './choose-dialog.tsx';
import { Entry } from './entry.tsx';
import { KnowledgeDialog } from './knowledge-dialog.tsx';
import type { Knowledge, Discovery as Known } from './words.ts';

type Asking =
  | { readonly is: 'add' | 'choose' }
  | { readonly is: 'correct' | 'aside'; readonly entry: Knowledge };

/** Since when it was known, by whom, and which date the clocks run from. */
export function Discovery({ incident }: { readonly incident: Incident }) {
  const [asking, ask] = useState<Asking | null>(null);
  const { discovery } = incident;
  const open = isOpen(incident);
  const close = () => ask(null);
  return (
    <Section title="Since when it was known" anchor="discovery">
      <Dates discovery={discovery} />
      <ul class="knowledge">
        {discovery.knowledge.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            onCorrect={open ? () => ask({ is: 'correct', entry }) : undefined}
            onAside={open ? () => ask({ is: 'aside', entry }) : undefined}
          />
        ))}
      </ul>
      {open ? (
        <div class="knowledge-row">
          <Button onPress={() => ask({ is: 'add' })}>Add who knew</Button>
          {discovery.inUse == null ? null : (
            <Button onPress={() => ask({ is: 'choose' })}>Choose the date</Button>
          )}
        </div>
      ) : null}
      {asking?.is === 'add' ? <KnowledgeDialog incident={incident} entry={null} onClose={close} /> : null}
      {asking?.is === 'choose' ? <ChooseDialog incident={incident} onClose={close} /> : null}
      {asking?.is === 'correct' ? (
        <KnowledgeDialog incident={incident} entry={asking.entry} onClose={close} />
      ) : null}
      {asking?.is === 'aside' ? (
        <AsideDialog incident={incident} entry={asking.entry} onClose={close} />
      ) : null}
    </Section>
  );
}

function Dates({ discovery }: { readonly discovery: Known }) {
  const { legal, conservative, inUse, choiceReason } = discovery;
  if (conservative == null) return <p class="quiet">Nothing that counts is recorded: no clock has begun.</p>;
  const same = legal?.on === conservative.on;
  const dates = [
    { which: 'LEGAL', title: 'Legal date', date: legal },
    { which: 'CONSERVATIVE', title: 'Conservative date', date: conservative },
  ];
  return (
    <>
      <dl class="discovery-dates">
        {dates.map(({ which, title, date }) => (
          <div key={which}>
            <dt>
              {title}
              {which === inUse ? <strong> · in use</strong> : null}
            </dt>
            <dd>
              {date == null ? 'none: only who did it knew' : calendarDate(date.on)}
              {date == null ? null : <p class="quiet small">{date.because}</p>}
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet small">
        {choiceReason != null
          ? `Chosen by an officer: ${choiceReason}`
          : same
            ? 'Both are the same day.'
            : 'The clocks run from the earlier one unless an officer chooses otherwise and says why.'}
      </p>
    </>
  );
}
