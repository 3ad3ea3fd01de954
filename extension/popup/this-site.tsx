import { type KindId, kinds } from '@needful/shared/kinds/index.generated.ts';
import { useState } from 'preact/hooks';
import type { TabSite } from '../messages/_answers.ts';
import { Button } from '../ui/button.tsx';
import { SelfTest } from '../ui/self-test.tsx';
import { ChooseSite } from './choose-site.tsx';
import type { PopupActions, PopupModel } from './model.ts';

type Props = {
  readonly site: TabSite;
  readonly profiles: PopupModel['profiles'];
  /** Whether this person may describe a site for their organization. */
  readonly describes: boolean;
  readonly actions: PopupActions;
};

/** Whether Needful can read the site of the tab in front, why not, and what could change it. */
export function ThisSite({ site, profiles, describes, actions }: Props) {
  if (!site.readable && (site.why === 'no-page' || site.why === 'not-enrolled')) return null;
  return (
    <section class="popup-section" aria-labelledby="this-site">
      <h2 id="this-site">This site</h2>
      {site.readable ? (
        <Readable site={site} actions={actions} />
      ) : (
        <NotReadable site={site} profiles={profiles} actions={actions} />
      )}
      {describes && (
        <div>
          <Button look="quiet" onClick={() => void actions.describeSite()}>
            Describe this site
          </Button>
        </div>
      )}
    </section>
  );
}

type ReadableProps = {
  readonly site: TabSite & { readonly readable: true };
  readonly actions: PopupActions;
};

function Readable({ site, actions }: ReadableProps) {
  return (
    <>
      {site.readsNothing ? (
        <p>Needful reads nothing of {site.title}. Report below what went wrong there.</p>
      ) : (
        <>
          <p>
            Needful works on {site.title}.
            {site.kind === null ? ' Open there what went wrong, to report it from there.' : ''}
          </p>
          <CannotRead site={site} />
          {site.kind !== null && <ReportThis kind={site.kind} actions={actions} />}
          <details>
            <summary>What it can read here</summary>
            <SelfTest site={site} />
          </details>
        </>
      )}
      {site.unproven !== null && (
        <details class="small">
          <summary>Not proven on the live site</summary>
          {site.unproven}
        </details>
      )}
    </>
  );
}

/** What it means to read and cannot, said before anybody relies on it. */
function CannotRead({ site }: { readonly site: ReadableProps['site'] }) {
  const lacking = site.selfTest.filter(({ readable }) => !readable);
  if (lacking.length === 0) return null;
  return (
    <>
      <p>On this page Needful cannot read:</p>
      <ul>
        {lacking.map(({ fact, label }) => (
          <li key={fact}>{label}</li>
        ))}
      </ul>
    </>
  );
}

/** What the tab shows, in one click: some sites have no place for a button of ours. The receipt appears there. */
function ReportThis({ kind, actions }: { readonly kind: string; readonly actions: PopupActions }) {
  const [said, say] = useState('');
  const report = async () => {
    const started = await actions.reportThis().catch(() => false);
    say(
      started
        ? 'Look at the page: the receipt stands there.'
        : 'Not reported: the page has changed. Reload it, or report above.',
    );
  };
  const what = Object.hasOwn(kinds, kind) ? kinds[kind as KindId].sentence : 'what is open there';
  return (
    <>
      <div>
        <Button onClick={report}>Report this page: {what}</Button>
      </div>
      <p role="status">{said}</p>
    </>
  );
}

type NotReadableProps = Omit<Props, 'site' | 'describes'> & {
  readonly site: TabSite & { readonly readable: false };
};

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
