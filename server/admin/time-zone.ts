import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The time zone in which instants are told: the organization's, or the reader's own where there is none. */
export const TimeZone = createContext<string>(own);

export function useTimeZone(): string {
  return useContext(TimeZone);
}
