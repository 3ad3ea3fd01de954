import '../incident/close-dialog.css';
import { useState } from 'preact/hooks';
import type { Said } from '../auth/said.ts';
import { useRead } from '../client.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import type { QueueRow } from '../queue/documents.ts';
import type { Asked } from './bulk.tsx';
import { TAG_ADD, TAG_REMOVE, TAGS } from './documents.ts';

type Props = {
  readonly rows: readonly QueueRow[];
  readonly busy: boolean;
  readonly refusal: Said | null;
  readonly onSend: (asked: Asked) => Promise<void>;
  readonly onClose: () => void;
};

/** Gives one tag to everything that is chosen, or takes one away. A new word joins the organization’s tags. */
export function TagMany({ rows, busy, refusal, onSend, onClose }: Props) {
  const { data } = useRead(TAGS, {});
  const add = useChange(TAG_ADD);
  const [added, setAdded] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  const remove = useChange(TAG_REMOVE);
  const [kept, setKept] = useState<readonly string[] | null>(null);
  const known = kept ?? data?.tags ?? [];
  const worn = [...new Set(rows.flatMap(({ tags }) => tags))].sort();
  async function drop(tag: string): Promise<void> {
    const done = await remove.send({ name: tag });
    if (done?.tagRemove.__typename === 'TagRemoveSuccess') setKept(done.tagRemove.tags);
    if (chosen === tag) choose(null);
  }
  async function give(): Promise<void> {
    const name = added.trim();
    if (name === '') return chosen === null ? undefined : await onSend({ act: 'TAG', tag: chosen });
    if ((await add.send({ name })) !== null) await onSend({ act: 'TAG', tag: name });
  }
  return (
    <Dialog title={`Tag ${rows.length} ${rows.length === 1 ? 'incident' : 'incidents'}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <Refusal said={refusal} />
        {known.length === 0 ? null : (
          <fieldset class="choices">
            <legend>Which tag?</legend>
            {known.map((tag) => (
              <label key={tag}>
                <input
                  type="radio"
                  name="tag"
                  checked={chosen === tag && added === ''}
                  onChange={() => {
                    choose(tag);
                    setAdded('');
                  }}
                />
                <span>{tag}</span>
              </label>
            ))}
          </fieldset>
        )}
        <Field
          label={known.length === 0 ? 'A first tag' : 'Or a new one'}
          name="name"
          value={added}
          onValue={setAdded}
          hint="A word of your own, such as “front desk”. It stays in the history, so never a person’s name or number."
          refusal={add.refusal?.message}
        />
        {chosen === null || added !== '' ? null : (
          <div class="tag-away">
            <Button look="quiet" busy={remove.busy} onPress={() => void drop(chosen)}>
              Offer “{chosen}” no longer
            </Button>
          </div>
        )}
        {worn.length === 0 ? null : (
          <div class="tag-away">
            <p class="quiet small">Take away:</p>
            {worn.map((tag) => (
              <Button key={tag} busy={busy} onPress={() => void onSend({ act: 'UNTAG', tag })}>
                {tag}
              </Button>
            ))}
          </div>
        )}
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={busy || add.busy}>
            Tag
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
