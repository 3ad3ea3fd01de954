import { useCallback, useEffect, useState } from 'preact/hooks';
import { whoami } from '../auth/whoami.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { useSession } from '../session.tsx';
import { clockTime } from '../when.ts';

/** How long before the end one is warned (WCAG 2.2, 2.2.1), in milliseconds. */
const WARNING = 60_000;

/**
 * Watches the automatic log-off (164.312(a)(2)(iii)): the server ends a session that is not used, and only the server
 * knows of the other tabs. It is asked once before the warning and once before the end.
 */
export function Idle() {
  const { expire, refresh } = useSession();
  const [endsAt, setEndsAt] = useState<number | null>(null);
  const [warned, setWarned] = useState(false);
  const look = useCallback(async () => {
    const answer = await whoami();
    if (answer?.state === 'signed-out') return expire();
    // Unheard, it is asked again in a while.
    if (answer === null) return setEndsAt(Date.now() + 2 * WARNING);
    const ends = Math.min(Date.parse(answer.idleAt), Date.parse(answer.expiresAt));
    setEndsAt(ends);
    setWarned(ends - Date.now() <= WARNING);
  }, [expire]);
  useEffect(() => void look(), [look]);
  useEffect(() => {
    if (endsAt === null) return;
    const left = endsAt - Date.now();
    const timer = setTimeout(
      () => void look(),
      Math.max(1000, left > WARNING ? left - WARNING + 500 : left + 500),
    );
    return () => clearTimeout(timer);
  }, [endsAt, look]);
  if (!warned || endsAt === null) return null;
  function stay(): void {
    setWarned(false);
    refresh();
    // The answer to that request moves the end; then it is asked where to.
    setEndsAt(Date.now() + 2 * WARNING);
  }
  return (
    <Dialog title="Still there?" onClose={stay}>
      <p>
        Nothing happened here for a while. At {clockTime(endsAt)} you are signed out, so that nobody else
        reads what you can see. What you began to write is kept in this tab.
      </p>
      <DialogActions>
        <Button look="primary" onPress={stay}>
          Stay signed in
        </Button>
      </DialogActions>
    </Dialog>
  );
}
