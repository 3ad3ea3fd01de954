import './outside.css';
import { USUAL_DAYS } from '@needful/shared/domain/outside/links.ts';
import { Button } from '../../parts/button.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { Time } from '../../parts/time.tsx';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { useMessage } from '../use-message.ts';
import { ASK_REVIEW } from './documents.ts';
import { EndLink } from './end-link.tsx';

type Link = Incident['outside']['reviews'][number];

/** The external reviewer who has no sign-in: asked by a mailed link, for the conclusion that waits. */
export function Reviews({ incident }: { readonly incident: Incident }) {
  const { busy, refusal, send } = useMessage(ASK_REVIEW);
  const { reviewer, reviews, mayReviewerConclude } = incident.outside;
  const { signed } = incident.determination;
  const waits = signed == null ? mayReviewerConclude : signed.check == null && signed.needs !== 'NONE';
  const isOut = reviews.some(({ standing }) => standing === 'OPEN');
  const mayAsk = waits && !isOut && reviewer != null && isOpen(incident);
  if (reviews.length === 0 && !mayAsk) return null;
  return (
    <div class="outside-reviews">
      {reviews.length === 0 ? null : (
        <ul class="outside-links">
          {reviews.map((link) => (
            <li key={link.id}>
              <p class="small">
                <Standing link={link} />
              </p>
              {link.standing === 'OPEN' ? (
                <EndLink incident={incident} link={link.id} label="End it: the reviewer’s link" />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayAsk ? (
        <div>
          <Button busy={busy} onPress={() => void send({ id: incident.id, days: USUAL_DAYS })}>
            Ask {reviewer}, external reviewer
          </Button>
          <p class="quiet small">
            They are mailed a link for {USUAL_DAYS} days, and a code when they open it. They see what the
            conclusion rests on, no names. The clocks run on meanwhile.
          </p>
        </div>
      ) : null}
      <Refusal said={refusal} />
    </div>
  );
}

function Standing({ link: { standing, madeAt, endsAt, openedAt, views } }: { readonly link: Link }) {
  const last = views.at(-1);
  return (
    <>
      The external reviewer was asked <Time at={madeAt} />.{' '}
      {openedAt.length === 0 ? 'They have not opened it.' : null}
      {last === undefined ? null : (
        <>
          It was shown to them {views.length === 1 ? 'once' : `${views.length} times`}, last{' '}
          <Time at={last} />.
        </>
      )}{' '}
      {standing === 'OPEN' ? (
        <>
          The link ends <Time at={endsAt} />.
        </>
      ) : null}
      {standing === 'ENDED' ? 'The link was ended.' : null}
      {standing === 'OVER' ? 'The link reached its end.' : null}
      {standing === 'USED' ? 'The link has done its work.' : null}
    </>
  );
}
