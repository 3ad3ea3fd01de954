/** Text somebody began to write: kept in this tab until it is sent, so that a reload or an ended session loses none. */
export type Drafts = {
  /** What was begun under this name, or an empty text. */
  get(name: string): string;
  /** Keeps it; an empty text forgets it. Never throws: a full or forbidden storage only loses the safety. */
  set(name: string, text: string): void;
};

const PREFIX = 'needful:draft:';

/** The drafts of one person. Another person signing in on the same tab sees none of them, and ends them. */
export function draftsOf(personId: string, storage: Storage): Drafts {
  const own = `${PREFIX}${personId}:`;
  forget(storage, (key) => !key.startsWith(own));
  return {
    get: (name) => storage.getItem(own + name) ?? '',
    set(name, text) {
      try {
        if (text === '') storage.removeItem(own + name);
        else storage.setItem(own + name, text);
      } catch {
        // A full storage must not break typing.
      }
    },
  };
}

/** At signing out: nothing of one person is shown to the next. */
export function forgetDrafts(storage: Storage): void {
  forget(storage, () => true);
}

function forget(storage: Storage, which: (key: string) => boolean): void {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const key of keys) if (key.startsWith(PREFIX) && which(key)) storage.removeItem(key);
}
