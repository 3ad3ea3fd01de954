import './outside.css';
import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { Time } from '../../parts/time.tsx';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { ConfirmationDialog } from './confirmation-dialog.tsx';
import { EndLink } from './end-link.tsx';

type Link = Incident['outside']['confirmations'][number];

/** What recipients confirm by links of their own: part of the containment, and evidence for two of the factors. */
export function Confirmations({ incident }: { readonly incident: Incident }) {
  const [asking, ask] = useState(false);
  const { confirmations } = incident.outside;
  const isStanding = isOpen(incident);
  if (confirmations.length === 0 && !isStanding) return null;
  return (
    <Section title="What recipients confirm" anchor="confirmations">
      {confirmations.length === 0 ? (
        <p class="quiet small">
          A recipient can confirm deletion by a link that shows nothing of the incident and works once.
        </p>
      ) : (
        <ul class="outside-links">
          {confirmations.map((link, index) => (
            <li key={link.id}>
              <p>
                <strong>Recipient {index + 1}</strong>: <Standing link={link} />
              </p>
              {link.standing === 'OPEN' ? (
                <EndLink
                  incident={incident}
                  link={link.id}
                  label={`End it: the link of recipient ${index + 1}`}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isStanding ? (
        <p>
          <Button onPress={() => ask(true)}>Make a link for a recipient</Button>
        </p>
      ) : null}
      {asking ? <ConfirmationDialog incident={incident} onClose={() => ask(false)} /> : null}
    </Section>
  );
}

function Standing({ link }: { readonly link: Link }) {
  if (link.standing === 'OPEN')
    return (
      <>
        no answer yet. The link ends <Time at={link.endsAt} />
      </>
    );
  if (link.standing === 'ENDED') return <>the link was ended before anybody answered</>;
  if (link.standing === 'OVER') return <>the link reached its end without an answer</>;
  const to = link.forwardedTo == null ? '' : ` (${link.forwardedTo})`;
  return (
    <>
      “{link.answerWords}
      {to}”, dated {link.confirmedOn}
      {link.confirmedAt == null ? null : (
        <>
          {' '}
          · <Time at={link.confirmedAt} />
        </>
      )}
      . Who signed it stands in the history.
    </>
  );
}
