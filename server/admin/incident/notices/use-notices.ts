import { useEffect, useRef } from 'preact/hooks';
import { useRead } from '../../client.ts';
import type { Incident } from '../documents.ts';
import { NOTICES } from './documents.ts';

/** The notices of an incident, read again whenever something happened to it. */
export function useNotices({ id, version }: Pick<Incident, 'id' | 'version'>) {
  const read = useRead(NOTICES, { id });
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    read.renew();
  }, [version, read.renew]);
  return { desk: read.data?.incidentNotices ?? undefined, problem: read.problem, again: read.again };
}
