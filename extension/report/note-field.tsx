import './note-field.css';
import { type Found as FoundPart, findIdentifiers } from '@needful/shared/detect/find.ts';
import type { IdentifierSettings } from '@needful/shared/detect/identifiers/_define.ts';
import { identifiers } from '@needful/shared/detect/identifiers/index.generated.ts';
import { useRef } from 'preact/hooks';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { withoutIdentifiers } from './without-identifiers.ts';

type Props = {
  readonly note: string;
  /** Characters at most. */
  readonly limit: number;
  /** How the organization writes its record numbers. */
  readonly recordNumbers: IdentifierSettings['recordNumbers'];
  readonly onWrite: (note: string) => void;
};

/** A note, with a warning where it seems to name someone. What is found stays here and can be removed. */
export function NoteField({ note, limit, recordNumbers, onWrite }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const found = findIdentifiers(note, { recordNumbers, today: null });
  const remove = (parts: readonly FoundPart[]) => {
    onWrite(withoutIdentifiers(note, parts));
    area.current?.focus();
  };
  const show = ({ start, end }: FoundPart) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };
  return (
    <div class="stack">
      <Field
        label="Anything else the officer should know?"
        hint="No patient’s name or number is needed. Needful finds numbers, dates of birth and addresses; it cannot recognize names."
      >
        {(attributes) => (
          <textarea
            {...attributes}
            ref={area}
            rows={6}
            maxLength={limit}
            value={note}
            onInput={(event) => onWrite(event.currentTarget.value)}
          />
        )}
      </Field>
      {found.length > 0 && <Found note={note} found={found} onShow={show} onRemove={remove} />}
    </div>
  );
}

type FoundProps = {
  readonly note: string;
  readonly found: readonly FoundPart[];
  readonly onShow: (part: FoundPart) => void;
  readonly onRemove: (parts: readonly FoundPart[]) => void;
};

function Found({ note, found, onShow, onRemove }: FoundProps) {
  return (
    <Banner tone="warn" say="This note seems to name someone.">
      <ul class="found">
        {found.map((part) => (
          <li key={part.start} class="found-item">
            <span>
              <mark>{note.slice(part.start, part.end)}</mark> looks like {identifiers[part.type].title}.
            </span>
            <span class="row">
              <Button onClick={() => onShow(part)}>Show</Button>
              <Button onClick={() => onRemove([part])}>Remove</Button>
            </span>
          </li>
        ))}
      </ul>
      {found.length > 1 && (
        <div>
          <Button onClick={() => onRemove(found)}>Remove all {found.length}</Button>
        </div>
      )}
      <p class="small">If the officer needs it, you can leave it in.</p>
    </Banner>
  );
}
