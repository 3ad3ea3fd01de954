import { useEffect, useState } from 'preact/hooks';

const EVERY = 30_000;

/** The time of this computer in epoch milliseconds, told again every half minute while it is shown. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY);
    return () => clearInterval(timer);
  }, []);
  return now;
}
