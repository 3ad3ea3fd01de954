import type { TabSite } from '../messages/_answers.ts';
import { Button } from '../ui/button.tsx';
import { SelfTest } from '../ui/self-test.tsx';
import type { PopupActions } from './model.ts';

/** Whether Needful can read the site of the tab in front, why not, and what could change it. */
export function ThisSite({ site, actions }: { readonly site: TabSite; readonly actions: PopupActions }) {
  if (!site.readable && (site.why === 'no-page' || site.why === 'not-enrolled')) return null;
  return (
    <section class="popup-section" aria-labelledby="this-site">
      <h2 id="this-site">This site</h2>
      {site.readable ? (
        <>
          <p>
            Needful works on {site.title}
            {site.kind === null
              ? '. Open a message to report it from there.'
              : '. The button stands beside the message.'}
          </p>
          <details>
            <summary>What it can read here</summary>
            <SelfTest site={site} />
          </details>
          {site.unproven !== null && <p class="quiet small">{site.unproven}</p>}
        </>
      ) : (
        <>
          <p>{site.message}</p>
          {site.ask.length > 0 && (
            <div>
              <Button onClick={() => actions.allowSite(site)}>Let Needful work on this site</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
