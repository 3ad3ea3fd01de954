import '../facts.css';
import './extent.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { calendarDate } from '../../when.ts';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { ExtentDialog } from './extent-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { dataElementWords, holdWords, mediumWords } from './words.ts';

/** How far it reaches: what the clocks and the notices look at. */
export function Extent({ incident }: { readonly incident: Incident }) {
  const [asking, ask] = useState<'extent' | 'hold' | null>(null);
  const close = () => ask(null);
  return (
    <Section title="Extent" anchor="extent">
      <Summary facts={incident.breachFacts} />
      {!isOpen(incident) ? null : (
        <div class="knowledge-row">
          <Button onPress={() => ask('extent')}>Record the extent</Button>
          <Button onPress={() => ask('hold')}>Law-enforcement delay</Button>
        </div>
      )}
      {asking === 'extent' ? <ExtentDialog incident={incident} onClose={close} /> : null}
      {asking === 'hold' ? <HoldDialog incident={incident} onClose={close} /> : null}
    </Section>
  );
}

function Summary({ facts }: { readonly facts: Incident['breachFacts'] }) {
  const part2 = facts.holdsPart2Records;
  return (
    <dl class="facts">
      <Line label="People affected">
        {facts.total == null ? 'not known yet' : `${facts.total}${facts.isEstimate ? ', an estimate' : ''}`}
      </Line>
      {facts.byState.length === 0 ? null : (
        <Line label="By state">
          {facts.byState.map(({ state, people }) => `${state} ${people}`).join(', ')}
        </Line>
      )}
      {facts.badAddresses === 0 ? null : <Line label="Bad addresses">{facts.badAddresses}</Line>}
      <Line label="What it held">
        {facts.dataElements == null
          ? 'not known yet'
          : facts.dataElements.map((element) => dataElementWords[element]).join('; ')}
      </Line>
      {facts.medium == null ? null : <Line label="Medium">{mediumWords[facts.medium]}</Line>}
      <Line label="Part 2 records">{part2 == null ? 'not known yet' : part2 ? 'yes' : 'no'}</Line>
      <Day label="Scope confirmed" on={facts.confirmedOn} />
      <Day label="Associate found it" on={facts.associateFoundOn} />
      <Day label="Associate told us" on={facts.associateToldOn} />
      {facts.agreementDays == null ? null : <Line label="Agreement gives">{facts.agreementDays} days</Line>}
      {facts.holds.map(({ form, statedOn, until }) => (
        <Line key={`${form}${statedOn}`} label="Delay">
          {holdWords[form]}, {calendarDate(statedOn)}
          {until == null ? '' : ` until ${calendarDate(until)}`}
        </Line>
      ))}
    </dl>
  );
}

function Day({ label, on }: { readonly label: string; readonly on: string | null | undefined }) {
  return on == null ? null : <Line label={label}>{calendarDate(on)}</Line>;
}

function Line({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
