import { useUniqueId } from '../parts/use-unique-id.ts';
import './composer.css';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Said } from '../auth/said.ts';
import type { Key } from '../keys.ts';
import { Button } from '../parts/button.tsx';
import { useDraft } from '../use-draft.ts';

type Props = {
  /** The draft's name, unique to the incident and the purpose. */
  readonly draft: string;
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  readonly keyShown: Key;
  readonly busy: boolean;
  readonly refusal: Said | null;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Answers whether it was taken: only then is the draft forgotten. */
  readonly onSend: (text: string) => Promise<boolean>;
};

/** Something to write: kept as it is typed, sent with its button or with Ctrl and Enter. */
export function Composer(props: Props) {
  const id = useUniqueId();
  const [text, setText] = useDraft(props.draft);
  const form = useRef<HTMLFormElement>(null);
  async function send(): Promise<void> {
    if (text.trim() === '') return props.field.current?.focus();
    if (await props.onSend(text.trim())) setText('');
  }
  return (
    <form
      ref={form}
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label class="unseen" for={id}>
        {props.label}
      </label>
      <textarea
        id={id}
        ref={props.field}
        value={text}
        placeholder={props.label}
        maxLength={4000}
        aria-keyshortcuts={props.keyShown}
        aria-describedby={`${id}-hint`}
        aria-invalid={props.refusal === null ? undefined : 'true'}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
        }}
      />
      {props.refusal === null ? null : (
        <p class="field-refusal" role="alert">
          {props.refusal.title === undefined ? '' : `${props.refusal.title}. `}
          {props.refusal.message} Your text is still here.
        </p>
      )}
      <div class="composer-end">
        <p class="quiet small" id={`${id}-hint`}>
          {props.hint}
        </p>
        <Button submit busy={props.busy} keyShown={props.keyShown}>
          {props.action}
        </Button>
      </div>
    </form>
  );
}
