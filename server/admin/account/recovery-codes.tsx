import { Button } from '../parts/button.tsx';
import { CopyOnce } from '../parts/copy-once.tsx';

/** The codes for the day the phone is gone; the server keeps none that could be shown again. */
export function RecoveryCodes({
  codes,
  onDone,
}: {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}) {
  return (
    <>
      <p>
        Keep these recovery codes where your phone is not. Each signs you in once without the app. They are
        shown only now; earlier ones no longer work.
      </p>
      <CopyOnce label="Recovery codes" text={codes.join('\n')} />
      <p>
        <Button look="primary" onPress={onDone}>
          I have kept them
        </Button>
      </p>
    </>
  );
}
