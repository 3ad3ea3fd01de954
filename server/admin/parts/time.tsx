import { useTimeZone } from '../time-zone.ts';
import { useNow } from '../use-now.ts';
import { ago, fullMoment, moment, shortMoment } from '../when.ts';

type Props = {
  readonly at: string;
  /** `both`: the moment with the relative beside it. Where they stand apart: `moment`, in short, and `relative`. */
  readonly show?: 'both' | 'moment' | 'relative';
};

/** An instant in the organization's time zone. */
export function Time({ at, show = 'both' }: Props) {
  const now = useNow();
  const timeZone = useTimeZone();
  return (
    <time dateTime={at} title={fullMoment(at, timeZone)}>
      {show === 'both' ? moment(at, now, timeZone) : ''}
      {show === 'moment' ? shortMoment(at, now, timeZone) : ''}
      {show === 'both' ? ' · ' : ''}
      {show === 'moment' ? '' : ago(at, now)}
    </time>
  );
}
