import type { TabSite } from '../messages/_answers.ts';
import { Button } from '../ui/button.tsx';
import { SelfTest } from '../ui/self-test.tsx';
import { ChooseSite } from './choose-site.tsx';
import type { PopupActions, PopupModel } from './model.ts';

type Props = {
  readonly site: TabSite;
  readonly profiles: PopupModel['profiles'];
  readonly actions: PopupActions;
};

/** Whether Needful can read the site of the tab in front, why not, and what could change it. */
export function ThisSite({ site, profiles, actions }: Props) {
  if (!site.readable && (site.why === 'no-page' || site.why === 'not-enrolled')) return null;
  return (
    <section class="popup-section" aria-labelledby="this-site">
      <h2 id="this-site">This site</h2>
      {site.readable ? (
        <Readable site={site} />
      ) : (
        <NotReadable site={site} profiles={profiles} actions={actions} />
      )}
    </section>
  );
}

function Readable({ site }: { readonly site: TabSite & { readonly readable: true } }) {
  const where =
    site.kind === null ? 'Open a message to report it from there.' : 'The button stands beside the message.';
  return (
    <>
      <p>
        Needful works on {site.title}. {where}
      </p>
      <details>
        <summary>What it can read here</summary>
        <SelfTest site={site} />
      </details>
      {site.unproven !== null && (
        <details class="small">
          <summary>Not proven on the live site</summary>
          {site.unproven}
        </details>
      )}
    </>
  );
}

type NotReadableProps = Omit<Props, 'site'> & { readonly site: TabSite & { readonly readable: false } };

function NotReadable({ site, profiles, actions }: NotReadableProps) {
  return (
    <>
      <p>{site.message}</p>
      {site.why === 'unknown-site' && site.origin !== null && profiles.length > 0 ? (
        <ChooseSite origin={site.origin} ask={site.ask} profiles={profiles} actions={actions} />
      ) : (
        site.ask.length > 0 && (
          <div>
            <Button onClick={() => void actions.allowSite(site.ask, null)}>
              Let Needful work on this site
            </Button>
          </div>
        )
      )}
    </>
  );
}
