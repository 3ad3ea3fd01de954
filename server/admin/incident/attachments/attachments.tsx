import './attachments.css';
import { useState } from 'preact/hooks';
import { Section } from '../../parts/section.tsx';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { AttachedFile } from './attached-file.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { Uploads } from './uploads.tsx';

type File = Incident['attachments']['files'][number];

/** Files that belong to it: kept encrypted, handed out as they came, never opened here. */
export function Attachments({ incident }: { readonly incident: Incident }) {
  const [removing, remove] = useState<File | null>(null);
  const { files, mayAttach, mayAttachPrivileged } = incident.attachments;
  const standing = files.filter(({ isGone }) => !isGone);
  const gone = files.filter(({ isGone }) => isGone);
  const may = mayAttach || mayAttachPrivileged;
  return (
    <Section title="Attachments">
      {standing.length === 0 ? null : (
        <ul class="attachments">
          {standing.map((file) => (
            <AttachedFile key={file.id} incident={incident} file={file} onRemove={() => remove(file)} />
          ))}
        </ul>
      )}
      {!may ? (
        <p class="quiet small">
          Files are opened by the lead of this incident and whom the lead lets open its register. Ask the lead
          if you need one.
        </p>
      ) : isOpen(incident) ? (
        <Uploads incident={incident} />
      ) : standing.length === 0 ? (
        <p class="quiet small">Nothing is attached.</p>
      ) : null}
      {gone.length === 0 ? null : (
        <details>
          <summary>No longer kept ({gone.length})</summary>
          <ul class="attachments">
            {gone.map((file) => (
              <AttachedFile key={file.id} incident={incident} file={file} />
            ))}
          </ul>
        </details>
      )}
      {removing === null ? null : (
        <RemoveDialog incident={incident} file={removing} onClose={() => remove(null)} />
      )}
    </Section>
  );
}
