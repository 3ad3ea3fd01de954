import { useEffect, useMemo, useRef } from 'preact/hooks';
import { renewing } from './live/renewing.ts';

/** A function that has `read` done again, as `renewing` says, for as long as this part of the page is shown. */
export function useRenewal(read: () => Promise<boolean>): () => void {
  const latest = useRef(read);
  latest.current = read;
  const renewal = useMemo(() => renewing(() => latest.current()), []);
  useEffect(() => renewal.stop, [renewal]);
  return renewal.ask;
}
