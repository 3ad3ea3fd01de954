import { useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { useDownload } from '../incident/notices/download.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { type Found, type PatientRequest, SEARCH } from './documents.ts';
import { Entries } from './entries.tsx';

type Props = { readonly request: PatientRequest; readonly onSearched: () => void };

/** Searches the registers for who asked, shows what was found and why, and prints it. */
export function AccountingSection({ request, onSearched }: Props) {
  const [found, setFound] = useState<Found | null>(null);
  const { send, busy, refusal } = useChange(SEARCH);
  const pdf = useDownload();
  const isOpen = request.outcome == null;
  async function search(): Promise<void> {
    const done = await send({ id: request.id, messageId: newMessageId() });
    if (done?.accountingSearch.__typename !== 'AccountingSearchSuccess') return;
    setFound(done.accountingSearch.accounting);
    onSearched();
  }
  const print = () => void pdf.take({ document: 'accounting.pdf', request: request.id });
  return (
    <Section title="The accounting">
      <p>
        The registers of all incidents and what was recorded by hand are searched for this person. Each search
        is recorded, and the lead of an incident sees it.
      </p>
      <p class="request-acts">
        {isOpen ? (
          <Button look={found === null ? 'primary' : 'plain'} busy={busy} onPress={() => void search()}>
            {found === null ? 'Search the registers' : 'Search again'}
          </Button>
        ) : null}
        <Button busy={pdf.busy} onPress={print}>
          {isOpen ? 'Preview the PDF' : 'The PDF as it was given'}
        </Button>
      </p>
      <Refusal said={refusal ?? pdf.refusal} />
      {found === null ? null : (
        <div role="status" class="found-standing">
          <Standing found={found} />
          <Entries request={request.id} found={found} mayJudge={isOpen} onFound={setFound} />
        </div>
      )}
    </Section>
  );
}

function Standing({ found }: { readonly found: Found }) {
  const { patient, needsAnotherOfficer, lacking } = found;
  const who = [patient.name, patient.bornOn == null ? null : `born ${patient.bornOn}`, patient.patientNumber];
  return (
    <>
      <p>
        For <strong>{who.filter((part) => part != null).join(', ')}</strong>
      </p>
      {needsAnotherOfficer ? (
        <Notice tone="warn" title="Another officer has to complete it">
          You have a part in something that this accounting concerns. Hand the request to another officer;
          nothing was lost.
        </Notice>
      ) : lacking.length > 0 ? (
        <Notice tone="warn" title="It cannot be sent yet">
          {lacking.join(' ')}
        </Notice>
      ) : (
        <Notice tone="good">It is complete. Look at the PDF, send it, and mark it as sent.</Notice>
      )}
    </>
  );
}
