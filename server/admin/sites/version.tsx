import { useState } from 'preact/hooks';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Time } from '../parts/time.tsx';
import { type DeskSite, SITE_APPROVE, SITE_ROLL_BACK, type SiteVersion } from './documents.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { REASON_WORDS, stepOf } from './words.ts';

type Props = {
  readonly site: DeskSite;
  readonly version: SiteVersion;
  readonly onChanged: () => void;
};

/** One version: who published and approved it, what it does, and approving it or putting it back. */
export function Version({ site, version, onChanged }: Props) {
  return (
    <li>
      <p>
        <strong>Version {version.version}</strong> · {stepOf(version)}
      </p>
      <p class="quiet small">
        {version.step === 'PROFILE' ? 'Published' : 'Done'} by {version.publishedByName ?? 'the operator'} ·{' '}
        <Time at={version.publishedAt} />
        {version.approvedByName == null || version.approvedByName === version.publishedByName
          ? ''
          : ` · approved by ${version.approvedByName}`}
        {version.reason == null ? '' : ` · ${REASON_WORDS[version.reason]}`}
      </p>
      {version.isWaiting ? <Waiting {...{ site, version, onChanged }} /> : null}
      {version.body == null ? null : (
        <details class="small">
          <summary>The profile as JSON</summary>
          <pre class="site-body">{indented(version.body)}</pre>
        </details>
      )}
      {version.approvedAt != null && version.step === 'PROFILE' && !version.isInForce ? (
        <PutBack {...{ site, version, onChanged }} />
      ) : null}
    </li>
  );
}

function Waiting({ site, version, onChanged }: Props) {
  const change = useChange(SITE_APPROVE);
  async function approve(): Promise<void> {
    const { digest } = version;
    if (digest == null) return;
    if ((await change.send({ site: site.siteId, version: version.version, digest })) !== null) onChanged();
  }
  return (
    <div class="stack">
      <ul>
        {version.says.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>It will speak on {version.matches.join(', ')}.</li>
        {site.state === 'OFF' ? <li>The site stays switched off until somebody switches it on.</li> : null}
      </ul>
      <Refusal said={change.refusal} />
      {version.isMine ? (
        <p class="quiet">You published it, so somebody else has to approve it.</p>
      ) : (
        <p>
          <Button look="primary" busy={change.busy} onPress={() => void approve()}>
            Approve version {version.version}
          </Button>
        </p>
      )}
    </div>
  );
}

function PutBack({ site, version, onChanged }: Props) {
  const [asking, ask] = useState(false);
  const change = useChange(SITE_ROLL_BACK);
  return (
    <p>
      <Button look="quiet" onPress={() => ask(true)}>
        Put version {version.version} back
      </Button>
      {asking ? (
        <ReasonDialog
          title={`Put version ${version.version} of ${site.title} back?`}
          does="Put it back"
          means={
            site.state === 'OFF'
              ? 'This switches the site on again: extensions read it by that version, where that version says.'
              : 'Extensions read the site by it again, where that version says.'
          }
          busy={change.busy}
          refusal={change.refusal}
          onChosen={(reason) =>
            void change.send({ site: site.siteId, to: version.version, reason }).then((done) => {
              if (done === null) return;
              ask(false);
              onChanged();
            })
          }
          onClose={() => ask(false)}
        />
      ) : null}
    </p>
  );
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
