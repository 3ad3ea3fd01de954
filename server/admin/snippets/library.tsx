import { useState } from 'preact/hooks';
import { useRead } from '../client.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Notice, ProblemNotice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Tag } from '../parts/tag.tsx';
import { calendarDate } from '../when.ts';
import { ADOPT, LIBRARY, type Listed, type Offered } from './documents.ts';
import { languageName } from './words.ts';

type Props = {
  readonly adopted: readonly Listed[];
  readonly canAdopt: boolean;
  readonly finds: (words: string) => boolean;
  readonly onAdopted: () => void;
};

/** What Needful offers and the organization has not taken over: nothing of it speaks until two people have agreed. */
export function Library({ adopted, canAdopt, finds, onAdopted }: Props) {
  const { data, problem, again } = useRead(LIBRARY, {});
  if (problem !== undefined && data === undefined) return <ProblemNotice problem={problem} again={again} />;
  if (data === undefined) return <Skeleton lines={6} says="Reading the library" />;
  const known = new Set(adopted.map(({ snippetId }) => snippetId));
  const open = data.snippetLibrary.filter(
    ({ snippetId, texts }) => !known.has(snippetId) && finds(texts.map(wordsOf).join(' ')),
  );
  return (
    <Section title={`Offered by Needful’s library (${open.length})`}>
      <p class="quiet">
        Nothing here speaks yet. What you adopt becomes a draft: change it as you like, and let a second
        person approve it.
      </p>
      <ul class="snippets">
        {open.map((one) => (
          <Entry key={one.snippetId} one={one} canAdopt={canAdopt} onAdopted={onAdopted} />
        ))}
      </ul>
    </Section>
  );
}

function wordsOf({ title, line, text }: Offered['texts'][number]): string {
  return `${title} ${line} ${text}`;
}

type EntryProps = { readonly one: Offered; readonly canAdopt: boolean; readonly onAdopted: () => void };

function Entry({ one, canAdopt, onAdopted }: EntryProps) {
  const change = useChange(ADOPT);
  const [done, setDone] = useState(false);
  async function adopt(): Promise<void> {
    if ((await change.send({ snippetId: one.snippetId, after: 0 })) === null) return;
    setDone(true);
    onAdopted();
  }
  const [own] = one.texts;
  return (
    <li>
      <p class="snippets-head">
        {own?.title}
        {one.rules.length > 0 ? <Tag means="A reminder quotes it">Quoted by a reminder</Tag> : null}
        {one.unverified == null ? null : <Tag tone="warn">Check its citation</Tag>}
      </p>
      <p>{own?.line}</p>
      <details>
        <summary>Read it</summary>
        <p>{own?.text}</p>
        {one.unverified == null ? null : (
          <p class="small">
            <strong>Check before you approve it.</strong> {one.unverified}
          </p>
        )}
      </details>
      <p class="quiet small">
        {one.citation} · {one.owner} · {one.texts.map(({ language }) => languageName(language)).join(', ')} ·
        citation checked {calendarDate(one.checked)}
      </p>
      <Refusal said={change.refusal} />
      {done ? <Notice tone="good">It waits for a second person to approve it.</Notice> : null}
      {canAdopt && !done ? (
        <p>
          <Button busy={change.busy} label={`Adopt ${own?.title}`} onPress={() => void adopt()}>
            Adopt
          </Button>
        </p>
      ) : null}
    </li>
  );
}
