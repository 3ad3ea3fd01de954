import { useState } from 'preact/hooks';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { CopyOnce } from '../parts/copy-once.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Time } from '../parts/time.tsx';
import { END_CALENDAR, RENEW_CALENDAR } from './documents.ts';

type Props = { readonly since: string | null; readonly onChanged: () => void };

/** The secret address of the calendar with this officer’s running clocks: made, renewed, ended. */
export function Calendar({ since, onChanged }: Props) {
  const [address, setAddress] = useState<string | null>(null);
  const renewing = useChange(RENEW_CALENDAR);
  const ending = useChange(END_CALENDAR);
  async function renew(): Promise<void> {
    const done = await renewing.send({});
    if (done?.calendarFeedRenew.__typename !== 'CalendarFeedRenewSuccess') return;
    setAddress(done.calendarFeedRenew.address);
    onChanged();
  }
  async function end(): Promise<void> {
    if ((await ending.send({})) === null) return;
    setAddress(null);
    onChanged();
  }
  return (
    <div class="mail-calendar">
      <h3>Calendar of running clocks</h3>
      <p class="quiet small">
        Your calendar program reads it from a secret address: references and rules, no details. Whoever has
        the address can read it, so treat it like a password.
      </p>
      {since === null ? null : (
        <p class="small">
          It has had its address since <Time at={since} />.
        </p>
      )}
      <Refusal said={renewing.refusal ?? ending.refusal} />
      {address === null ? null : (
        <>
          <p>Subscribe to this address. It is shown only now.</p>
          <CopyOnce label="Calendar address" text={address} />
        </>
      )}
      <div class="mail-calendar-actions">
        <Button busy={renewing.busy} onPress={() => void renew()}>
          {since === null ? 'Make an address' : 'Renew the address'}
        </Button>
        {since === null ? null : (
          <Button look="quiet" busy={ending.busy} onPress={() => void end()}>
            End it
          </Button>
        )}
      </div>
    </div>
  );
}
