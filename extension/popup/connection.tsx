import type { State } from '../messages/_answers.ts';
import { Button } from '../ui/button.tsx';
import type { PopupActions } from './model.ts';

/** Whether the server is reached and how much waits, in words; and the way to the settings. */
export function Connection({ state, actions }: { readonly state: State; readonly actions: PopupActions }) {
  return (
    <footer class="popup-foot small">
      {state.organization !== null && (
        <p role="status">
          <span aria-hidden="true">{state.connection.state === 'trouble' ? '! ' : ''}</span>
          {state.connection.message} {waitingInWords(state.waiting)}
        </p>
      )}
      <div class="row">
        {state.waiting > 0 && <Button onClick={() => void actions.sendNow()}>Try to send now</Button>}
        <Button look="quiet" onClick={actions.openOptions}>
          Settings
        </Button>
      </div>
    </footer>
  );
}

/** `Nothing is waiting.`, or how many are. */
export function waitingInWords(count: number): string {
  if (count === 0) return 'Nothing is waiting to be sent.';
  return count === 1 ? '1 message is waiting to be sent.' : `${count} messages are waiting to be sent.`;
}
