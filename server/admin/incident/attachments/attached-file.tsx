import { ATTACHMENT_KINDS, type AttachmentKind } from '@needful/shared/domain/attachments/kinds.ts';
import { sizeInWords } from '@needful/shared/domain/attachments/limits.ts';
import { useState } from 'preact/hooks';
import { useOrganization } from '../../organization.tsx';
import { Button } from '../../parts/button.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { Tag } from '../../parts/tag.tsx';
import { Time } from '../../parts/time.tsx';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { keepAttachment } from './files.ts';

type File = Incident['attachments']['files'][number];
type Props = {
  readonly incident: Incident;
  readonly file: File;
  readonly onRemove?: () => void;
};

/** One file: what it is, who brought it when, who took copies, and what may be done with it. */
export function AttachedFile({ incident, file, onRemove }: Props) {
  const { name, kind, size, isPrivileged, at, byName, views } = file;
  const called = name ?? 'A file whose name was purged';
  const title = ATTACHMENT_KINDS[kind.toLowerCase() as AttachmentKind].title;
  return (
    <li class="attachment">
      <p class="attachment-name">
        {/* A name is somebody else’s: it must not turn the words beside it. */}
        <bdi>{called}</bdi>{' '}
        {isPrivileged ? <Tag means="For the lead and counsel alone">Privileged</Tag> : null}
      </p>
      <p class="quiet small">
        {title}, {sizeInWords(size)} · {byName} · <Time at={at} />
      </p>
      {file.isGone ? null : (
        <Acts incident={incident} file={file} called={called} {...(onRemove ? { onRemove } : {})} />
      )}
      {views.length === 0 ? null : (
        <details class="small">
          <summary>Who downloaded it ({views.length === 20 ? 'the last 20' : views.length})</summary>
          <ul>
            {views.map((view) => (
              <li key={`${view.at}${view.name}`}>
                {view.name} · <Time at={view.at} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Acts({ incident, file, called, onRemove }: Props & { readonly called: string }) {
  const { membership, changed } = useOrganization();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  async function download(): Promise<void> {
    setBusy(true);
    const where = { organization: membership.organizationId, incident: incident.id };
    setRefused(await keepAttachment(where, file.id, file.name ?? `${file.id}.bin`));
    setBusy(false);
    changed({ incident: incident.id });
  }
  return (
    <>
      <div class="attachment-acts">
        <Button busy={busy} label={`Download ${called}`} onPress={() => void download()}>
          Download
        </Button>
        {onRemove === undefined || !isOpen(incident) ? null : (
          <Button look="quiet" label={`Remove ${called}`} onPress={onRemove}>
            Remove
          </Button>
        )}
      </div>
      <Refusal said={refused === null ? null : { message: refused }} />
    </>
  );
}
