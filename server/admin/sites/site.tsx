import { isSiteFact, SITE_FACTS } from '@needful/shared/domain/site-facts.ts';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { SiteReason } from '../generated/graphql.ts';
import { useChange } from '../incident/use-change.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Tag } from '../parts/tag.tsx';
import { type DeskSite, SITE_ROLL_BACK, SITE_SWITCH } from './documents.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { Version } from './version.tsx';
import { STATE_WORDS } from './words.ts';

type Props = { readonly site: DeskSite; readonly onChanged: () => void };

/** One site: how it is read, where, by which version, and what can be done about it. */
export function Site({ site, onChanged }: Props) {
  const { membership } = useOrganization();
  const waits = site.versions.some(({ isWaiting }) => isWaiting);
  const now = site.versions.find(({ isInForce }) => isInForce);
  return (
    <details class="reminder-rule" open={waits}>
      <summary>
        <span class="reminder-title">{site.title}</span>
        <span class="reminder-state">
          {site.blind.length > 0 ? <Tag tone="warn">Blind</Tag> : null}
          {waits ? <Tag tone="accent">Waits for approval</Tag> : null}
          <span class="quiet small">
            {STATE_WORDS[site.state]}
            {now === undefined ? ' · as it comes with Needful' : ` · version ${now.version}`}
          </span>
        </span>
      </summary>
      <div class="reminder-body">
        {site.state === 'OFF' ? (
          <p>
            Needful reads nothing there. The toolbar button still works. A version that is approved now is
            used once somebody switches the site on.
          </p>
        ) : null}
        <ul>
          {site.says.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {site.unproven == null ? null : <p class="quiet">Not proven: {site.unproven}</p>}
        <p>
          {site.matches.length === 0
            ? 'Your organization has it speak nowhere of its own; a person may add it for themselves.'
            : `Speaks on ${site.matches.join(', ')}.`}
        </p>
        {site.blind.length === 0 ? null : (
          <p>
            Nobody could read lately: {site.blind.map(factOf).join(', ')}.{' '}
            <Link href={`/o/${membership.slug}/overview`}>Where Needful is blind</Link>
          </p>
        )}
        <Acts site={site} onChanged={onChanged} />
        {site.versions.length === 0 ? null : (
          <>
            <h3>Versions ({site.versions.length})</h3>
            <ul class="site-versions">
              {site.versions.map((version) => (
                <Version key={version.version} {...{ site, version, onChanged }} />
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}

function factOf(fact: string): string {
  return isSiteFact(fact) ? SITE_FACTS[fact].toLowerCase() : fact;
}

function Acts({ site, onChanged }: Props) {
  const [asking, ask] = useState<'switch' | 'back' | null>(null);
  const switching = useChange(SITE_SWITCH);
  const back = useChange(SITE_ROLL_BACK);
  const isOff = site.state === 'OFF';
  const isOwn =
    site.isBundled && site.versions.some(({ isInForce, step }) => isInForce && step === 'PROFILE');
  async function done(sent: Promise<object | null>): Promise<void> {
    if ((await sent) === null) return;
    ask(null);
    onChanged();
  }
  const turn = (reason: SiteReason) => done(switching.send({ site: site.siteId, isOn: isOff, reason }));
  return (
    <p>
      {site.state === 'WAITING' ? null : (
        <Button label={`${isOff ? 'Switch on' : 'Switch off'}: ${site.title}`} onPress={() => ask('switch')}>
          {isOff ? 'Switch on' : 'Switch off'}
        </Button>
      )}{' '}
      {isOwn ? (
        <Button look="quiet" onPress={() => ask('back')}>
          Read it as it comes with Needful
        </Button>
      ) : null}
      {asking === 'switch' ? (
        <ReasonDialog
          title={`Switch ${isOff ? 'on' : 'off'}: ${site.title}?`}
          does={isOff ? 'Switch on' : 'Switch off'}
          means={
            isOff
              ? 'Extensions read this site by the newest approved version again.'
              : 'Extensions read nothing on this site any more, with their next settings: within the hour, or when they start. Reporting by the toolbar goes on.'
          }
          busy={switching.busy}
          refusal={switching.refusal}
          onChosen={(reason) => void turn(reason)}
          onClose={() => ask(null)}
        />
      ) : null}
      {asking === 'back' ? (
        <ReasonDialog
          title={`Read ${site.title} as it comes with Needful?`}
          does="Put it back"
          means="What your organization published in its place stays in the list of versions. It speaks only where your server’s operator assigned it: hosts that came with a version leave with it."
          busy={back.busy}
          refusal={back.refusal}
          onChosen={(reason) => void done(back.send({ site: site.siteId, to: 0, reason }))}
          onClose={() => ask(null)}
        />
      ) : null}
    </p>
  );
}
