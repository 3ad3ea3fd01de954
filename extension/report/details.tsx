import './details.css';
import type { IdentifierSettings } from '@needful/shared/detect/identifiers/_define.ts';
import { detailsInWords } from '@needful/shared/domain/incident/payload-in-words.ts';
import type { Recipient } from '@needful/shared/domain/register/recipient.ts';
import type { Kind } from '@needful/shared/kinds/_define.ts';
import { LIMITS } from '@needful/shared/wire/limits.ts';
import { useState } from 'preact/hooks';
import type { Draft, LaterAnswer, SeenCard } from '../messages/_answers.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { FocusedHeading } from '../ui/focused-heading.tsx';
import { PayloadPreview } from '../ui/payload-preview.tsx';
import { Retaliation } from '../ui/retaliation.tsx';
import type { Keeping } from './draft-keeper.ts';
import { NoteField } from './note-field.tsx';
import { answered, type Item, pagesOf } from './pages.ts';
import { QuestionField } from './question-field.tsx';
import { RecipientPart } from './recipient-part.tsx';
import { SeenCards } from './seen-cards.tsx';

type Props = {
  readonly reference: string;
  readonly kind: Kind;
  readonly asPerson: boolean;
  /** What was typed before the window was closed, or the browser died. */
  readonly draft: Draft | null;
  readonly keeping: Keeping | null;
  readonly seenCards: readonly SeenCard[];
  readonly recordNumbers: IdentifierSettings['recordNumbers'];
  readonly onChange: (draft: Draft) => void;
  /** Queues the details behind their report. */
  readonly onSave: (draft: Draft) => Promise<LaterAnswer>;
  /** Queues to whom it went, behind the report. */
  readonly onRecipient: (recipient: Recipient) => Promise<LaterAnswer>;
  readonly onClose: () => void;
};

const EMPTY: Draft = { answers: {}, note: null };

/** More about a report, all of it optional, kept as it is typed; exactly what goes stands beside it. */
export function Details(props: Props) {
  const { reference, kind, asPerson, draft, keeping, seenCards, recordNumbers } = props;
  const { onChange, onSave, onRecipient, onClose } = props;
  const [typed, type] = useState<Draft>(draft ?? EMPTY);
  const [page, turn] = useState(0);
  const [saved, setSaved] = useState<LaterAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const pages = pagesOf(kind.questions);
  const change = (next: Draft) => {
    type(next);
    onChange(next);
  };
  const save = async () => {
    setBusy(true);
    const note = typed.note?.trim() ? typed.note.trim() : null;
    setSaved(await onSave({ ...typed, note }).catch(notKept));
    setBusy(false);
  };
  if (saved?.kept === true && saved.refusal === null)
    return <Saved reference={reference} state={saved.state} onClose={onClose} />;
  const empty = Object.keys(typed.answers).length === 0 && !typed.note?.trim() && typed.confidential !== true;
  return (
    <main class="details">
      <header class="details-head stack stack-tight">
        <h1>Details of {reference}</h1>
        <p class="quiet">
          {kind.title}. Everything here is optional
          {asPerson ? ', and is kept on this computer as you type' : ''}.
        </p>
      </header>
      <div class="stack stack-wide">
        {page > 0 && <FocusedHeading key={page}>{`Part ${page + 1} of ${pages.length}`}</FocusedHeading>}
        {pages[page]?.map((item) => (
          <ItemField
            key={item === 'note' ? item : item.id}
            {...{ item, typed, recordNumbers }}
            onChange={change}
          />
        ))}
        {asPerson && page === pages.length - 1 && (
          <label class="choice">
            <input
              type="checkbox"
              checked={typed.confidential === true}
              onChange={(event) => change(inConfidence(typed, event.currentTarget.checked))}
            />
            <span>Keep my name from everybody but the officer who leads it</span>
          </label>
        )}
        {kind.reach === 'outside' && (
          <RecipientPart
            reference={reference}
            medium={kind.medium}
            asPerson={asPerson}
            onSend={onRecipient}
          />
        )}
        <div class="row">
          {page > 0 && <Button onClick={() => turn(page - 1)}>Back</Button>}
          {page < pages.length - 1 && (
            <Button onClick={() => turn(page + 1)}>Next: {nextInWords(pages[page + 1])}</Button>
          )}
        </div>
      </div>
      <aside class="details-side stack" aria-label="Before you send">
        <PayloadPreview
          fields={detailsInWords(
            {
              reference,
              answers: typed.answers,
              note: typed.note,
              confidential: typed.confidential === true,
            },
            kind.questions,
          )}
          asPerson={asPerson}
          level={2}
          never="Nothing else is sent. A note is encrypted; each time an officer opens it is logged."
        />
        {failureOf(saved) !== null && (
          <Banner tone="bad" say={failureOf(saved) ?? ''}>
            <p>What you typed is still here.</p>
          </Banner>
        )}
        <Button look="primary" busy={busy || empty} onClick={save}>
          {busy ? 'Keeping it safe…' : 'Send details'}
        </Button>
        <p class="small" role="status">
          {empty ? 'Answer one question, or write a note, to send something.' : keepingInWords(keeping)}
        </p>
        <SeenCards cards={seenCards} />
        <Retaliation />
      </aside>
    </main>
  );
}

function inConfidence({ confidential: _former, ...draft }: Draft, on: boolean): Draft {
  return on ? { ...draft, confidential: true } : draft;
}

type ItemProps = Pick<Props, 'recordNumbers' | 'onChange'> & {
  readonly item: Item;
  readonly typed: Draft;
};

function ItemField({ item, typed, recordNumbers, onChange }: ItemProps) {
  if (item === 'note')
    return (
      <NoteField
        note={typed.note ?? ''}
        limit={LIMITS.text}
        recordNumbers={recordNumbers}
        onWrite={(note) => onChange({ ...typed, note: note === '' ? null : note })}
      />
    );
  const answer = (value: readonly string[] | number | null) =>
    onChange({ ...typed, answers: answered(typed.answers, item, value) });
  return <QuestionField question={item} answers={typed.answers} onAnswer={answer} />;
}

type SavedProps = {
  readonly reference: string;
  readonly state: 'waiting' | 'delivered' | 'refused';
  readonly onClose: () => void;
};

function Saved({ reference, state, onClose }: SavedProps) {
  const say = state === 'delivered' ? 'The officer has your details.' : 'Kept on this computer.';
  return (
    <main class="details">
      <div class="stack details-head">
        <h1>Details of {reference}</h1>
        <Banner tone="good" say={say}>
          {state !== 'delivered' && (
            <p>They will be sent, after the report itself, when the server answers.</p>
          )}
        </Banner>
        <div>
          <Button look="primary" onClick={onClose}>
            Close this window
          </Button>
        </div>
        <Retaliation />
      </div>
    </main>
  );
}

function failureOf(saved: LaterAnswer | null): string | null {
  if (saved === null) return null;
  return saved.kept ? (saved.refusal?.message ?? null) : saved.message;
}

function nextInWords(items: readonly Item[] | undefined): string {
  return items?.[0] === 'note' ? 'a note' : 'more questions';
}

function keepingInWords(keeping: Keeping | null): string {
  if (keeping === 'not-kept')
    return 'This browser could not keep what you typed. Send it before you close the window.';
  return keeping === 'keeping'
    ? 'Keeping…'
    : keeping === 'kept'
      ? 'Kept on this computer. Not sent yet.'
      : '';
}

function notKept(): LaterAnswer {
  return { kept: false, message: 'Needful could not keep your details. Nothing was sent; try again.' };
}
