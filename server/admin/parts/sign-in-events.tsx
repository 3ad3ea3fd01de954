import '../screens/account.css';
import type { SignInEventKind } from '../generated/graphql.ts';
import { signInEventWords } from '../words.ts';
import { Tag } from './tag.tsx';
import { Time } from './time.tsx';

export type ShownEvent = {
  readonly id: string;
  readonly kind: SignInEventKind;
  readonly at: string;
  readonly browser?: string | null | undefined;
  readonly network?: string | null | undefined;
};

/** What to look at twice. */
const UNUSUAL: readonly SignInEventKind[] = ['WRONG_PASSWORD', 'WRONG_CODE', 'REFRESH_TOKEN_REUSED'];

type Props = {
  readonly events: readonly ShownEvent[];
  /** What is asked of the reader beside what is unusual. */
  readonly asks: string;
};

/** The trail of one person's sign-ins, the latest first. */
export function SignInEvents({ events, asks }: Props) {
  if (events.length === 0)
    return <p class="quiet">Nothing yet. What happens from now on is kept for a year.</p>;
  return (
    <>
      <p class="quiet small">
        Kept for a year; the latest fifty are shown. Networks with the same mark are the same network.
      </p>
      <ul class="account-list">
        {events.map((event) => (
          <li key={event.id}>
            <span>
              <strong>{signInEventWords[event.kind]}</strong>
              <br />
              <span class="quiet small">
                <Time at={event.at} />
                {event.browser == null ? '' : ` · ${event.browser}`}
                {event.network == null ? '' : ` · network ${event.network.slice(0, 4)}`}
              </span>
            </span>
            {UNUSUAL.includes(event.kind) ? <Tag tone="warn">{asks}</Tag> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
