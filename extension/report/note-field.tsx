import './note-field.css';
import { useRef } from 'preact/hooks';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { type Identifier, seemsToIdentify, withoutIdentifiers } from './seems-to-identify.ts';

type Props = {
  readonly note: string;
  /** Characters at most. */
  readonly limit: number;
  readonly onWrite: (note: string) => void;
};

/** A note, with a warning where it seems to name someone. What is found stays here and can be removed. */
export function NoteField({ note, limit, onWrite }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const found = seemsToIdentify(note);
  const remove = (identifiers: readonly Identifier[]) => {
    onWrite(withoutIdentifiers(note, identifiers));
    area.current?.focus();
  };
  const show = ({ start, end }: Identifier) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };
  return (
    <div class="stack">
      <Field
        label="Anything else the officer should know?"
        hint="No patient’s name or number is needed. Needful finds numbers, dates and addresses; it cannot recognize names."
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
  readonly found: readonly Identifier[];
  readonly onShow: (identifier: Identifier) => void;
  readonly onRemove: (identifiers: readonly Identifier[]) => void;
};

function Found({ note, found, onShow, onRemove }: FoundProps) {
  return (
    <Banner tone="warn" say="This note seems to name someone.">
      <ul class="found">
        {found.map((identifier) => (
          <li key={identifier.start} class="found-item">
            <span>
              <mark>{note.slice(identifier.start, identifier.end)}</mark> looks like {identifier.what}.
            </span>
            <span class="row">
              <Button onClick={() => onShow(identifier)}>Show</Button>
              <Button onClick={() => onRemove([identifier])}>Remove</Button>
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
