import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import type { PopupActions, PopupModel } from './model.ts';

type Props = {
  readonly origin: string;
  readonly ask: readonly string[];
  readonly profiles: PopupModel['profiles'];
  readonly actions: PopupActions;
};

/** For a site that nobody assigned: the person says what it is, the browser asks whether Needful may read it. */
export function ChooseSite({ origin, ask, profiles, actions }: Props) {
  const [chosen, choose] = useState('');
  const profile = chosen === '' ? profiles[0]?.id : chosen;
  return (
    <details>
      <summary>It is a webmail or a chart I use</summary>
      <div class="stack">
        <Field label="What it is">
          {(attributes) => (
            <select
              {...attributes}
              class="input input-short"
              value={profile}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              {profiles.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div>
          <Button onClick={() => profile !== undefined && void actions.allowSite(ask, { origin, profile })}>
            Let Needful work on this site
          </Button>
        </div>
      </div>
    </details>
  );
}
