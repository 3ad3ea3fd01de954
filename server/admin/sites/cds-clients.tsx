import { useRead } from '../client.ts';
import { useOrganization } from '../organization.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { CdsClient } from './cds-client.tsx';
import { CDS_DESK } from './cds-documents.ts';
import { RegisterCdsClient } from './register-cds-client.tsx';

/** Which EHRs show the cards themselves, by CDS Hooks. */
export function CdsClients() {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(CDS_DESK, {});
  const desk = data?.cdsDesk;
  return (
    <Section title="EHRs that show the cards themselves">
      <p>
        An EHR that speaks CDS Hooks 2.0 shows the same cards with no extension. Needful believes it by its
        keys, so a second person approves them. Nothing of a patient is kept.
      </p>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {desk === undefined ? null : (
        <>
          <p>
            The address to give the EHR: <code class="cds-address">{desk.discoveryUrl}</code>
          </p>
          {desk.clients.length === 0 ? <p class="quiet">None is registered yet.</p> : null}
          <ul class="site-versions">
            {desk.clients.map((client) => (
              <CdsClient key={client.clientId} client={client} onChanged={again} />
            ))}
          </ul>
          {membership.roles.includes('ADMINISTRATOR') ? (
            <RegisterCdsClient key={desk.clients.length} onChanged={again} />
          ) : null}
        </>
      )}
    </Section>
  );
}
