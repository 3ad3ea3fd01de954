import type { SiteRow } from '../messages/_answers.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { AddSite } from './add-site.tsx';
import type { OptionsActions, OptionsModel } from './model.ts';

type Props = {
  readonly sites: OptionsModel['sites'];
  readonly managed: boolean;
  readonly actions: OptionsActions;
};

/** Where Needful may work. It reads nothing anywhere else. */
export function Sites({ sites, managed, actions }: Props) {
  return (
    <section class="options-section" aria-labelledby="sites">
      <h2 id="sites">Sites</h2>
      <p>
        Needful reads only the sites listed here, and only counts, dates and domains. It never reads a
        message’s text.
      </p>
      {sites === null && <p class="quiet">Looking them up…</p>}
      {sites?.sites.length === 0 && (
        <EmptyState say="No site yet.">Add the address of your webmail or of your records system.</EmptyState>
      )}
      {sites !== null && sites.sites.length > 0 && (
        <ul>
          {inOrder(sites.sites).map((row) => (
            <Site key={`${row.origin} ${row.profile}`} row={row} managed={managed} actions={actions} />
          ))}
        </ul>
      )}
      {sites !== null && sites.profiles.length > 0 && <AddSite profiles={sites.profiles} actions={actions} />}
    </section>
  );
}

const BY = {
  organization: 'Chosen by your organization',
  policy: 'Set by policy',
  person: 'Added by you',
  vendor: 'Known to Needful',
} as const;

function Site({
  row,
  managed,
  actions,
}: {
  readonly row: SiteRow;
  readonly managed: boolean;
  readonly actions: OptionsActions;
}) {
  return (
    <li class="site">
      <div>
        <p>
          <strong>{row.title}</strong> {row.origin}
        </p>
        <p class="quiet small">
          {BY[row.by]}. {row.granted ? 'Needful works there.' : 'Not allowed in this browser yet.'}
        </p>
        {row.unproven !== null && (
          <details class="small">
            <summary>Not proven on the live site</summary>
            {row.unproven}
          </details>
        )}
      </div>
      <span class="site-acts">
        {row.granted && !(managed && row.by === 'policy') && (
          <Button onClick={() => void actions.stopSite(row)} aria-label={`Stop on ${row.origin}`}>
            Stop
          </Button>
        )}
        {!row.granted && (
          <Button onClick={() => void actions.allowSite(row.origin, null)} aria-label={`Allow ${row.origin}`}>
            Allow
          </Button>
        )}
        {!row.granted && row.by === 'person' && (
          <Button onClick={() => void actions.stopSite(row)} aria-label={`Remove ${row.origin}`}>
            Remove
          </Button>
        )}
      </span>
    </li>
  );
}

/** Each place once, as the first that assigned it did; those that Needful works on first. */
function inOrder(rows: readonly SiteRow[]): readonly SiteRow[] {
  const once = new Map(rows.toReversed().map((row) => [`${row.origin} ${row.profile}`, row]));
  return [...once.values()].sort(
    (one, other) =>
      Number(other.granted) - Number(one.granted) || one.title.localeCompare(other.title, 'en-US'),
  );
}
