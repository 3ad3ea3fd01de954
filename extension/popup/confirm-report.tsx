import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { type KindId, kinds } from '@needful/shared/kinds/index.generated.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { KeepAnswer, Preview, Receipt } from '../messages/_answers.ts';
import { newReportId } from '../messages/_report-id.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { FocusedHeading } from '../ui/focused-heading.tsx';
import { PayloadPreview } from '../ui/payload-preview.tsx';
import { Retaliation } from '../ui/retaliation.tsx';
import { today } from '../ui/when.ts';
import type { PopupActions } from './model.ts';

type Props = {
  readonly kind: KindId;
  readonly actions: PopupActions;
  readonly clock: () => number;
  readonly onBack: () => void;
  readonly onSent: (receipt: Receipt) => void;
};

type Failure = { readonly message: string; readonly instead: readonly string[] };

/** The last look before a report: what it is, when it was, exactly what goes. One click sends it. */
export function ConfirmReport({ kind, actions, clock, onBack, onSent }: Props) {
  // One id for as long as this is open: a second click, or one after a failure, is the same report.
  const reportId = useMemo(newReportId, []);
  const [day, setDay] = useState('');
  const [failed, fail] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const future = day > today(clock());
  const occurredOn = day === '' || future ? null : (day as CalendarDate);
  const preview = usePreview(actions, kind, occurredOn);

  const send = async (event: Event) => {
    event.preventDefault();
    if (future || busy) return;
    setBusy(true);
    const answer = await actions.report(reportId, kind, occurredOn).catch(notUnderstood);
    setBusy(false);
    if (answer.kept) onSent(answer.receipt);
    else fail(answer);
  };
  return (
    <form class="stack" onSubmit={send} noValidate>
      <div>
        <Button look="quiet" onClick={onBack}>
          Choose something else
        </Button>
      </div>
      <FocusedHeading>{kinds[kind].sentence}</FocusedHeading>
      {failed !== null && (
        <Banner tone="bad" say={failed.message}>
          {failed.instead.map((instead) => (
            <p key={instead}>{instead}</p>
          ))}
        </Banner>
      )}
      <Field
        label="When did it happen?"
        hint="Optional. Leave it empty if it was just now."
        error={future ? 'That day has not come yet. Choose today or earlier.' : null}
      >
        {(attributes) => (
          <input
            {...attributes}
            class="input input-short"
            type="date"
            max={today(clock())}
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        )}
      </Field>
      {preview !== null && (
        <PayloadPreview
          fields={preview.fields}
          asPerson={preview.asPerson}
          never="Nothing else. You can add details afterwards."
        />
      )}
      <Button look="primary" type="submit" busy={busy}>
        {busy ? 'Keeping it safe…' : 'Send report'}
      </Button>
      <Retaliation />
    </form>
  );
}

/** Asks the background what exactly would be sent, again whenever the day changes. */
function usePreview(actions: PopupActions, kind: KindId, occurredOn: CalendarDate | null): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    let wanted = true;
    actions.preview(kind, occurredOn).then(
      (answer) => wanted && setPreview(answer),
      () => wanted && setPreview(null),
    );
    return () => {
      wanted = false;
    };
  }, [kind, occurredOn]);
  return preview;
}

function notUnderstood(): KeepAnswer {
  return {
    kept: false,
    message: 'Needful could not keep this report. Nothing was sent.',
    instead: ['Close this window, open it again and repeat it.', 'If it fails again, call the officer.'],
  };
}
