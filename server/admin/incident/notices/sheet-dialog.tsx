import '../close-dialog.css';
import {
  ACTIONS,
  BREACH_TYPES,
  LOCATIONS,
  PHI_TYPES,
  SAFEGUARDS,
} from '@needful/shared/domain/notices/portal.ts';
import type { EntityType } from '../../generated/graphql.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useFormDraft } from '../../use-form-draft.ts';
import type { Incident } from '../documents.ts';
import { refusalBeside } from '../refusal-beside.ts';
import { useMessage } from '../use-message.ts';
import { PortalChoices } from './choices.tsx';
import { RECORD_NOTICE_FACTS } from './documents.ts';
import type { NoticeDesk } from './words.ts';

type Props = { readonly desk: NoticeDesk; readonly incident: Incident; readonly onClose: () => void };

const DAYS = {
  breachStart: 'The breach began on',
  breachEnd: 'It ended on',
  discoveryEnd: 'Its discovery ended on',
} as const;
const LINES = {
  address: 'Address of the organization',
  contactName: 'Who answers for it',
  contactEmail: 'Their e-mail',
  contactPhone: 'Their telephone',
} as const;
const ENTITIES = {
  PROVIDER: 'Healthcare provider',
  HEALTH_PLAN: 'Health plan',
  CLEARING_HOUSE: 'Clearing house',
};

function formOf({ facts }: NoticeDesk) {
  const { entityType = null, breachTypes, locations, phiTypes, safeguards, actions } = facts;
  const text = (given: string | null | undefined) => given ?? '';
  return {
    entityType: entityType ?? null,
    breachTypes,
    locations,
    phiTypes,
    safeguards,
    actions,
    breachStart: text(facts.breachStart),
    breachEnd: text(facts.breachEnd),
    discoveryEnd: text(facts.discoveryEnd),
    address: text(facts.address),
    contactName: text(facts.contactName),
    contactEmail: text(facts.contactEmail),
    contactPhone: text(facts.contactPhone),
    description: text(facts.description),
  };
}

/** What the regulators’ sheets ask, in the words of the HHS portal. */
export function SheetDialog({ desk, incident, onClose }: Props) {
  const { form, set, forget } = useFormDraft(`sheet:${incident.id}`, formOf(desk));
  const message = useMessage(RECORD_NOTICE_FACTS);
  const { about, whole } = refusalBeside(message.refusal, [...Object.keys(DAYS), ...Object.keys(LINES)]);
  async function submit(): Promise<void> {
    const { description, breachStart, breachEnd, discoveryEnd, ...rest } = form;
    const day = (on: string) => (on === '' ? null : on);
    const dates = {
      breachStart: day(breachStart),
      breachEnd: day(breachEnd),
      discoveryEnd: day(discoveryEnd),
    };
    const isNew = description !== (desk.facts.description ?? '') && description.trim() !== '';
    const facts = { ...rest, ...dates };
    if (!(await message.send({ id: incident.id, facts, ...(isNew ? { description } : {}) }))) return;
    forget();
    onClose();
  }
  return (
    <Dialog title="What the sheet asks" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={whole} />
        <p class="quiet small">
          In the words of the HHS portal. What is marked [M] nobody has seen there: confirm it on the portal.
        </p>
        <Choice
          legend="What sort of organization?"
          options={ENTITIES}
          value={form.entityType}
          onValue={(entityType) => set({ entityType: entityType as EntityType })}
        />
        {(Object.keys(DAYS) as (keyof typeof DAYS)[]).map((day) => (
          <Field
            key={day}
            label={DAYS[day]}
            name={day}
            type="date"
            value={form[day]}
            onValue={(value) => set({ [day]: value })}
            refusal={about(day)}
          />
        ))}
        <PortalChoices
          legend="Type of breach"
          list={BREACH_TYPES}
          chosen={form.breachTypes}
          onChosen={(breachTypes) => set({ breachTypes: [...breachTypes] })}
        />
        <PortalChoices
          legend="Where the information was"
          list={LOCATIONS}
          chosen={form.locations}
          onChosen={(locations) => set({ locations: [...locations] })}
        />
        <PortalChoices
          legend="Type of information"
          list={PHI_TYPES}
          chosen={form.phiTypes}
          onChosen={(phiTypes) => set({ phiTypes: [...phiTypes] })}
        />
        <TextArea
          label="Brief description"
          name="description"
          value={form.description}
          onValue={(description) => set({ description })}
          hint="Where, how, and on what medium; no names of patients."
        />
        <PortalChoices
          legend="Safeguards in place before"
          list={SAFEGUARDS}
          chosen={form.safeguards}
          onChosen={(safeguards) => set({ safeguards: [...safeguards] })}
        />
        <PortalChoices
          legend="Actions taken in response"
          list={ACTIONS}
          chosen={form.actions}
          onChosen={(actions) => set({ actions: [...actions] })}
        />
        {(Object.keys(LINES) as (keyof typeof LINES)[]).map((line) => (
          <Field
            key={line}
            label={LINES[line]}
            name={line}
            value={form[line]}
            onValue={(value) => set({ [line]: value })}
            refusal={about(line)}
          />
        ))}
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" submit busy={message.busy}>
            Record it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
