import '../facts.css';
import './register.css';
import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { Section } from '../../parts/section.tsx';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { useMessage } from '../use-message.ts';
import { AccessDialog } from './access-dialog.tsx';
import { COMPLETE } from './documents.ts';
import { Entries } from './entries.tsx';
import { ExportButton } from './export-button.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { Recipients } from './recipients.tsx';
import { Views } from './views.tsx';

type Asking = 'person' | 'import' | 'access';
type Props = { readonly incident: Incident };

/** Who was affected and to whom it went: numbers for every officer, names for those whom the lead lets see them. */
export function Register({ incident }: Props) {
  const [asking, ask] = useState<Asking | null>(null);
  const { register } = incident;
  const close = () => ask(null);
  const open = register.mayOpen && !register.isPurged;
  return (
    <Section title="People affected" anchor="register">
      <Numbers register={register} />
      {open && isOpen(incident) ? (
        <div class="register-buttons">
          <Button onPress={() => ask('person')}>Enter a person</Button>
          <Button onPress={() => ask('import')}>Import a file</Button>
          <Complete incident={incident} />
        </div>
      ) : null}
      {open && register.total > 0 ? <Entries incident={incident} /> : null}
      {open ? <Recipients incident={incident} /> : null}
      <div class="register-buttons">
        {register.mayGrant ? <Button onPress={() => ask('access')}>Who may open it</Button> : null}
        {open && register.total > 0 ? <ExportButton incident={incident} /> : null}
      </div>
      {register.mayOpen ? null : (
        <p class="quiet small">
          Names are seen by the lead of this incident and whom the lead names. Ask the lead if you need them.
        </p>
      )}
      <Views register={register} />
      {asking === 'person' ? <PersonDialog incident={incident} onClose={close} /> : null}
      {asking === 'import' ? <ImportDialog incident={incident} onClose={close} /> : null}
      {asking === 'access' ? <AccessDialog incident={incident} onClose={close} /> : null}
    </Section>
  );
}

function Numbers({ register }: { readonly register: Incident['register'] }) {
  const { total, byState, abroad, unknownState, badAddresses, counted } = register;
  const places = [
    ...byState.map(({ state, people }) => `${state} ${people}`),
    ...(abroad === 0 ? [] : [`abroad ${abroad}`]),
    ...(unknownState === 0 ? [] : [`state unknown ${unknownState}`]),
  ];
  return (
    <>
      <dl class="facts">
        <dt>In the register</dt>
        <dd>
          {total}
          {register.isComplete ? ', complete' : ''}
          {register.isPurged ? ', identifiers purged' : ''}
        </dd>
        {places.length === 0 ? null : (
          <>
            <dt>By state</dt>
            <dd>{places.join(', ')}</dd>
          </>
        )}
        {badAddresses === 0 ? null : (
          <>
            <dt>Bad addresses</dt>
            <dd>{badAddresses}</dd>
          </>
        )}
        <dt>Clocks count</dt>
        <dd>{counted.total ?? 'not known yet'}</dd>
      </dl>
      <p class="quiet small">{counted.because}</p>
    </>
  );
}

function Complete({ incident }: Props) {
  const message = useMessage(COMPLETE);
  const { isComplete } = incident.register;
  return (
    <>
      <Button
        busy={message.busy}
        onPress={() => void message.send({ id: incident.id, isComplete: !isComplete })}
      >
        {isComplete ? 'It is not complete' : 'Everybody is in it'}
      </Button>
      <Refusal said={message.refusal} />
    </>
  );
}
