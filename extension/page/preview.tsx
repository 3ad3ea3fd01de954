import type { Preview as Shown } from '../messages/_answers.ts';

/** Exactly what one click sends, field by field, before it is sent. */
export function Preview({ preview }: { readonly preview: Shown | null }) {
  return (
    <div id="preview" class="panel" role="tooltip">
      <p class="strong">One click reports this, and nothing else:</p>
      {preview === null ? <p class="small">Reading…</p> : <Fields preview={preview} />}
      <p class="small">
        {preview?.asPerson === false ? 'Sent without your name, from this computer. ' : ''}
        You can undo it for ten seconds.
      </p>
    </div>
  );
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
