import { useTimeZone } from '../time-zone.ts';
import { useNow } from '../use-now.ts';
import { ago, fullMoment, moment } from '../when.ts';

type Props = {
  readonly at: string;
  /** `both`: the moment with the relative beside it. Where they stand apart: `moment` and `relative`. */
  readonly show?: 'both' | 'moment' | 'relative';
};

/** An instant in the organization's time zone. */
export function Time({ at, show = 'both' }: Props) {
  const now = useNow();
  const timeZone = useTimeZone();
  return (
    <time dateTime={at} title={fullMoment(at, timeZone)}>
      {show === 'relative' ? '' : moment(at, now, timeZone)}
      {show === 'both' ? ' · ' : ''}
      {show === 'moment' ? '' : ago(at, now)}
    </time>
  );
}
