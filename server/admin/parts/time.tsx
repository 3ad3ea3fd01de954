import { useTimeZone } from '../time-zone.ts';
import { useNow } from '../use-now.ts';
import { ago, fullMoment, moment } from '../when.ts';

type Props = {
  readonly at: string;
  /** `both`: the moment with the relative beside it; `short`: the relative alone, the moment on hover. */
  readonly show?: 'both' | 'short';
};

/** An instant in the organization's time zone. */
export function Time({ at, show = 'both' }: Props) {
  const now = useNow();
  const timeZone = useTimeZone();
  return (
    <time dateTime={at} title={fullMoment(at, timeZone)}>
      {show === 'both' ? `${moment(at, now, timeZone)} · ${ago(at, now)}` : ago(at, now)}
    </time>
  );
}
