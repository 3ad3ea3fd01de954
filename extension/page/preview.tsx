import type { Mark, Preview as Shown } from '../messages/_answers.ts';
import { MarkSign } from './mark-sign.tsx';

type Props = { readonly preview: Shown | null; readonly mark: Mark | null };

/** Exactly what one click sends, field by field, before it is sent. */
export function Preview({ preview, mark }: Props) {
  return (
    <div id="preview" class="panel" role="tooltip">
      <p class="strong">One click reports this, and nothing else:</p>
      {preview === null ? <p class="small">Reading…</p> : <Fields preview={preview} />}
      <p class="small">
        {preview === null ? '' : `${underWhom(preview)} `}
        You can undo it for ten seconds.
      </p>
      <MarkSign mark={mark} />
    </div>
  );
}

function underWhom({ asPerson }: Shown): string {
  return asPerson ? 'It goes under your name.' : 'Sent without your name, from this computer.';
}

export function Fields({ preview }: { readonly preview: Pick<Shown, 'fields'> }) {
  return (
    <dl class="fields">
      {preview.fields.map(({ path, label, value }) => (
        <>
          <dt key={path}>{label}</dt>
          <dd key={`${path} value`} class={/hash$/i.test(path) ? 'hash' : undefined}>
            {value}
          </dd>
        </>
      ))}
    </dl>
  );
}
