import './policy-search.css';
import { useRef, useState } from 'preact/hooks';
import type { Snippet } from '../messages/_answers.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { searchSnippets } from './search-snippets.ts';
import { walkList } from './walk-list.ts';

type Props = { readonly snippets: readonly Snippet[]; readonly typed?: string };

/** The organization's policy, as it lies on this computer: a box, and what says all of the words. */
export function PolicySearch({ snippets, typed = '' }: Props) {
  const [text, write] = useState(typed);
  const root = useRef<HTMLElement>(null);
  const found = searchSnippets(snippets, text);
  return (
    <section
      class="popup-section"
      aria-labelledby="policy"
      ref={root}
      onKeyDown={(event) => walkList(event, root.current, 'summary')}
    >
      <h2 id="policy">What our policy says</h2>
      {snippets.length === 0 ? (
        <EmptyState say="No policy is here yet.">It comes with the next talk to the server.</EmptyState>
      ) : (
        <search>
          <Field label="Search the policy" hint={`${snippets.length} short pieces: “fax”, “photos”.`}>
            {(attributes) => (
              <input
                {...attributes}
                type="search"
                autocomplete="off"
                spellcheck={false}
                value={text}
                onInput={(event) => write(event.currentTarget.value)}
              />
            )}
          </Field>
        </search>
      )}
      <p class="for-screen-readers" role="status">
        {text.trim() === '' ? '' : `${found.length} found.`}
      </p>
      {found.length > 0 ? (
        <ul class="policies" aria-label="What was found">
          {found.map((snippet) => (
            <li key={snippet.snippetId}>
              <Found snippet={snippet} />
            </li>
          ))}
        </ul>
      ) : null}
      {text.trim() !== '' && found.length === 0 ? (
        <p class="quiet">Nothing says all of these words. Try one word, or ask an officer below.</p>
      ) : null}
    </section>
  );
}

function Found({ snippet }: { readonly snippet: Snippet }) {
  const { language, title, line, text, citation, owner, version, approvedByName } = snippet;
  return (
    <details lang={language}>
      <summary>
        <strong>{title}</strong>
        {line === null ? null : <span>{line}</span>}
      </summary>
      <p>{text}</p>
      <p class="quiet small" lang="en">
        {citation} · version {version} · {owner}
        {approvedByName === null ? '' : ` · approved by ${approvedByName}`}
      </p>
    </details>
  );
}
