import { render } from 'preact';
import { send } from '../messages/_send.ts';
import { Broken } from '../ui/broken.tsx';
import { keepFresh } from '../ui/keep-fresh.ts';
import { actions } from './actions.ts';
import type { PopupModel } from './model.ts';
import { Popup } from './popup.tsx';

/** Draws the popup into `root` and keeps it fresh until `signal` aborts. */
export function startPopup(root: HTMLElement, signal: AbortSignal): void {
  let model: PopupModel | null = null;
  let fetchedFor = '';
  const draw = (changes: Partial<PopupModel>) => {
    if (model === null || signal.aborted) return;
    model = { ...model, ...changes };
    render(<Popup model={model} actions={actions} />, root);
  };

  keepFresh(async () => {
    try {
      const [state, kept, snippets] = await Promise.all([
        send('read-state', {}),
        send('list-kept-reports', {}),
        send('read-snippets', {}),
      ]);
      model ??= { state, kept, mine: null, officers: null, snippets, profiles: [] };
      draw({ state, kept, snippets });
    } catch (error) {
      if (model === null) render(<Broken />, root);
      throw error;
    }
    const now = whatTheServerDependsOn(model);
    if (now === fetchedFor) return;
    fetchedFor = now;
    // Not awaited: what is here is shown at once, what the server knows comes when it comes.
    void fetchFromServer(model, draw);
  }, signal);
}

/** Another answer of the server can be expected only when one of these differs; every talk announces a change. */
function whatTheServerDependsOn({ state }: PopupModel): string {
  const { organization, identity, waiting, refused, connection } = state;
  return JSON.stringify([organization?.id, identity?.personId, waiting, refused, connection.state]);
}

async function fetchFromServer(
  { state }: PopupModel,
  draw: (changes: Partial<PopupModel>) => void,
): Promise<void> {
  if (state.organization === null) return;
  const parts = [
    send('fetch-officers', {}).then((officers) => draw({ officers })),
    send('list-sites', {}).then(({ profiles }) => draw({ profiles })),
    state.identity === null
      ? draw({ mine: null })
      : send('fetch-my-reports', {}).then((mine) => draw({ mine })),
  ];
  await Promise.allSettled(parts);
}
