import './card-preview.css';
import { useEffect, useRef } from 'preact/hooks';
import { makeCard } from '../../../extension/page/card.ts';
import { sheet } from '../../../extension/page/look.ts';
import type { Text } from './documents.ts';

type Props = {
  readonly text: Text;
  readonly citation: string;
  readonly owner: string;
  readonly version: number;
};

/** The very card of the extension, in light, in dark and at 200 %. Nothing in it can be pressed. */
export function CardPreview(props: Props) {
  return (
    <div class="card-previews">
      <Shown {...props} look="light" says="On a light page" />
      <Shown {...props} look="dark" says="On a dark page" />
      <details>
        <summary>At 200 %</summary>
        <Shown {...props} look="large" says="At 200 %" />
      </details>
    </div>
  );
}

type ShownProps = Props & { readonly look: 'light' | 'dark' | 'large'; readonly says: string };

function Shown({ text, citation, owner, version, look, says }: ShownProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const at = host.current;
    if (at === null) return;
    const root = at.shadowRoot ?? at.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet(), fitting()];
    root.replaceChildren(cardOf({ text, citation, owner, version }));
  }, [text, citation, owner, version]);
  return (
    <figure>
      <figcaption class="quiet small">{says}</figcaption>
      <div ref={host} class={`card-preview card-preview-${look}`} inert lang={text.language} />
    </figure>
  );
}

let fits: CSSStyleSheet | undefined;

/** A narrow column may be narrower than any page. */
function fitting(): CSSStyleSheet {
  fits ??= new CSSStyleSheet();
  fits.replaceSync('.panel { max-inline-size: 100%; }');
  return fits;
}

function cardOf({ text, citation, owner, version }: Props): HTMLElement {
  const { title, line, language, text: says } = text;
  const snippet = { snippetId: '', version, language, title, line, text: says, citation, owner };
  const card = makeCard({
    shown: { ...EXAMPLE, citation, snippet: { ...snippet, approvedByName: null, approvedAt: null } },
    onEnd: () => undefined,
    onSnooze: () => undefined,
  });
  // Inert, it is no live region: what is typed is not read out with each letter.
  card.removeAttribute('role');
  card.querySelector('details')?.setAttribute('open', '');
  return card;
}

/** A rule as it may quote the snippet; its line gives way to the snippet's own. */
const EXAMPLE = {
  card: '',
  line: '',
  safer: 'Do the safer thing',
  reports: false,
  title: 'the rule that quotes it',
  version: 1,
  reasons: [],
  why: 'Here stands what the rule saw.',
  mark: { words: 'their own mark', picture: 'M0 1h1v1h-1zM4 1h1v1h-1zM1 2h1v1h-1zM3 2h1v1h-1zM2 3h1v1h-1z' },
} as const;
