import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** In whose name one acts, for people of several organizations: said in every dialog. Null where there is no other. */
export const ActingIn = createContext<string | null>(null);

export function useActingIn(): string | null {
  return useContext(ActingIn);
}

/** Where somebody acted last: acting in another organization is confirmed once, before anything is done there. */
export function actingMemory() {
  let last: string | null = null;
  return {
    isElsewhere: (organizationId: string) => last !== null && last !== organizationId,
    /** The first organization of a page load is where one came to act. */
    arrive(organizationId: string): void {
      last ??= organizationId;
    },
    confirm(organizationId: string): void {
      last = organizationId;
    },
  };
}
