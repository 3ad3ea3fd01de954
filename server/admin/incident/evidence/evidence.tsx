import { useState } from 'preact/hooks';
import { useActingWords } from '../../parts/acting-confirmation.tsx';
import { Button } from '../../parts/button.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { Section } from '../../parts/section.tsx';
import { Time } from '../../parts/time.tsx';
import { useDownload } from '../../use-download.ts';
import { calendarDate } from '../../when.ts';
import type { Incident } from '../documents.ts';
import { LiftHoldDialog, SetHoldDialog } from './hold-dialogs.tsx';

/** How long its records stay, what holds them, and the pack that proves it. */
export function Evidence({ incident }: { readonly incident: Incident }) {
  const { records } = incident;
  const [setting, setSetting] = useState(false);
  const [lifting, setLifting] = useState<string | null>(null);
  const { busy, refusal, take } = useDownload();
  const packWords = useActingWords('Download the evidence pack');
  return (
    <Section title="Evidence">
      <p class="quiet small">
        {incident.status === 'CLOSED'
          ? `Kept at least through ${calendarDate(records.keptAtLeastThrough)}.`
          : 'Kept at least six years from when it is closed.'}
        {records.purgedTexts === 0 ? '' : ` ${records.purgedTexts} of its texts were purged.`}
      </p>
      {records.organizationHeldSince == null ? null : (
        <p>
          <strong>Legal hold over the whole organization</strong> since{' '}
          <Time at={records.organizationHeldSince} />: nothing is purged. The matter stands under Records.
        </p>
      )}
      {records.legalHolds.map((hold) => (
        <div key={hold.id}>
          <p>
            <strong>Legal hold</strong> since <Time at={hold.at} />
            {hold.byName == null ? '' : `, by ${hold.byName}`}: {hold.reason}
          </p>
          <Button look="quiet" onPress={() => setLifting(hold.id)}>
            Lift this hold
          </Button>
        </div>
      ))}
      <Refusal said={refusal} />
      <div class="knowledge-row">
        {records.mayPack ? (
          <Button busy={busy} onPress={() => void take({ incident: incident.id })}>
            {packWords}
          </Button>
        ) : null}
        {records.mayPackNames ? (
          <Button busy={busy} onPress={() => void take({ incident: incident.id, withIdentifiers: true })}>
            Download it with the letters by name
          </Button>
        ) : null}
        <Button onPress={() => setSetting(true)}>Set a legal hold</Button>
      </div>
      {setting ? <SetHoldDialog incident={incident} onClose={() => setSetting(false)} /> : null}
      {lifting === null ? null : (
        <LiftHoldDialog incident={incident} hold={lifting} onClose={() => setLifting(null)} />
      )}
    </Section>
  );
}
