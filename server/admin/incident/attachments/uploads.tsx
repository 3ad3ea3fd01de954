import { ATTACHMENT_KINDS, KIND_IDS } from '@needful/shared/domain/attachments/kinds.ts';
import { MOST_BYTES, sizeInWords } from '@needful/shared/domain/attachments/limits.ts';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import type { Incident } from '../documents.ts';
import { PrivilegedMark } from '../privileged-mark.tsx';
import { type Upload, useUploads } from './use-uploads.ts';

const ACCEPTED = KIND_IDS.flatMap((kind) => ATTACHMENT_KINDS[kind].extensions.map((end) => `.${end}`));
const KINDS = 'PDF, PNG, JPEG, text, CSV, e-mail (EML, MSG), Word and Excel';

/** Files are chosen by a button or dropped; each says beside itself how far it is, or why it did not arrive. */
export function Uploads({ incident }: { readonly incident: Incident }) {
  const { uploads, add, again, forget } = useUploads(incident.id);
  const [isOver, setOver] = useState(false);
  const [marked, mark] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { mayAttach, mayAttachPrivileged } = incident.attachments;
  const isPrivileged = marked || !mayAttach;
  return (
    <section
      class={`attachment-drop${isOver ? ' attachment-drop-over' : ''}`}
      aria-label="Attach files"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add([...(event.dataTransfer?.files ?? [])], isPrivileged);
      }}
    >
      <div class="attachment-acts">
        <Button onPress={() => input.current?.click()}>Attach files</Button>
        <span class="quiet small attachment-or">or drop them here</span>
      </div>
      <input
        ref={input}
        class="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label="Files to attach"
        accept={ACCEPTED.join(',')}
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])], isPrivileged);
          currentTarget.value = '';
        }}
      />
      <PrivilegedMark shown={mayAttach && mayAttachPrivileged} marked={marked} onMark={mark} />
      <p class="quiet small">
        {KINDS}; up to {sizeInWords(MOST_BYTES)} each. Kept encrypted; every download is recorded.
        {mayAttach ? '' : ' What you attach is privileged: for the lead and counsel alone.'}
      </p>
      {uploads.length === 0 ? null : (
        <ul class="attachments" aria-live="polite">
          {uploads.map((upload) => (
            <OnItsWay
              key={upload.message}
              upload={upload}
              onAgain={() => again(upload)}
              onForget={() => forget(upload.message)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

type RowProps = { readonly upload: Upload; readonly onAgain: () => void; readonly onForget: () => void };

function OnItsWay({ upload, onAgain, onForget }: RowProps) {
  const { file, share, refused, mayRetry } = upload;
  return (
    <li class="attachment">
      <p class="attachment-name">
        <bdi>{file.name}</bdi>
      </p>
      {refused === null ? (
        <progress
          aria-label={`Attaching ${file.name}`}
          max={1}
          {...(share === null ? {} : { value: share })}
        />
      ) : (
        <>
          <p class="field-refusal">{refused}</p>
          <div class="attachment-acts">
            {mayRetry ? (
              <Button label={`Try again: ${file.name}`} onPress={onAgain}>
                Try again
              </Button>
            ) : null}
            <Button look="quiet" label={`Leave it out: ${file.name}`} onPress={onForget}>
              Leave it out
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
