import { useEffect, useState } from 'preact/hooks';

/** Room for the incident beside the queue; the same width stands in screens/queue.css. */
const wide = matchMedia('(min-width: 64rem)');

export function useWide(): boolean {
  const [matches, setMatches] = useState(wide.matches);
  useEffect(() => {
    const tell = () => setMatches(wide.matches);
    wide.addEventListener('change', tell);
    return () => wide.removeEventListener('change', tell);
  }, []);
  return matches;
}
