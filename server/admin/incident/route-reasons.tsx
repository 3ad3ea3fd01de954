import type { Seat } from '../generated/graphql.ts';
import type { Incident } from './documents.ts';

type Route = Incident['route'];

const SEAT_WORDS: Readonly<Record<Seat, string>> = {
  HOLDER: 'holder',
  ALTERNATE: 'alternate',
  OTHER_DESIGNATION: 'other designation',
  OFFICER: 'officer',
  DELEGATE: 'by delegation',
  HANDED_OVER: 'handed over',
  EXTERNAL_REVIEWER: 'external reviewer',
  GOVERNING_BODY: 'governing body',
};

/** What whoever works on it has to know of its route, and behind a disclosure why it is so. */
export function RouteReasons({ route }: { readonly route: Route }) {
  return (
    <div class="people-reason">
      {route.recused.length === 0 ? null : (
        <p>Recused: {route.recused.map(({ person }) => person?.name ?? 'a former member').join(', ')}.</p>
      )}
      {route.flags.map(({ rule, reason, people }) => (
        <p key={rule}>
          {people.length === 0 ? '' : `${people.map(({ name }) => name).join(', ')}: `}
          {reason}
        </p>
      ))}
      <details>
        <summary>Why this route</summary>
        <p>{route.reason}</p>
        {route.leadWhy == null ? null : <p>{route.leadWhy}</p>}
        {route.recused.map(({ person, reason }) => (
          <p key={person?.id}>
            {person?.name ?? 'A former member'}: {reason}
          </p>
        ))}
        {route.ladder.length === 0 ? null : (
          <>
            <p>It escalates in this order:</p>
            <ol>
              {route.ladder.map(({ person, seat }) => (
                <li key={seat + (person?.id ?? '')}>
                  {person?.name ?? 'The contact outside, or else the administrators'}{' '}
                  <span class="quiet">({SEAT_WORDS[seat]})</span>
                </li>
              ))}
            </ol>
          </>
        )}
        <p class="quiet small">
          Rule <code>{route.rule}</code>, version {route.version}
        </p>
      </details>
    </div>
  );
}
