import './options.css';
import { SelfTest } from '../ui/self-test.tsx';
import { Membership } from './membership.tsx';
import type { OptionsActions, OptionsModel } from './model.ts';
import { Person } from './person.tsx';
import { Sites } from './sites.tsx';
import { Storage } from './storage.tsx';
import { YourMark } from './your-mark.tsx';

type Props = { readonly model: OptionsModel; readonly actions: OptionsActions };

/** The settings: where this browser belongs, who uses it, what it may read, and what it keeps. */
export function Options({ model, actions }: Props) {
  const { state, sites, version } = model;
  return (
    <main class="options">
      <header class="stack stack-tight">
        <h1>Needful settings</h1>
        <p class="quiet">Version {version}</p>
      </header>
      <Membership state={state} actions={actions} />
      {state.organization !== null && (
        <>
          <Person state={state} actions={actions} />
          {state.mark !== null && <YourMark mark={state.mark} actions={actions} />}
          <Sites sites={sites} managed={state.managed} actions={actions} />
          <section class="options-section" aria-labelledby="self-test">
            <h2 id="self-test">Test the site in front</h2>
            {state.site.readable ? (
              <SelfTest site={state.site} />
            ) : (
              <p class="quiet">
                Open a message on one of your sites, then the Needful button in the toolbar: “This site” shows
                what Needful can and cannot read there.
              </p>
            )}
          </section>
        </>
      )}
      <Storage state={state} actions={actions} />
    </main>
  );
}
