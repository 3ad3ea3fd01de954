/**
 * The ids of messages of one place, such as a note's box: the same words sent again are the same message, so that
 * they arrive once; other words are another message, since the server keeps the first that came under an id.
 *
 * @param make a new id nobody has, e.g. a UUID
 */
export function messageIds<Id>(make: () => Id) {
  const ids = new Map<string, Id>();
  return {
    of(words: string): Id {
      const id = ids.get(words) ?? make();
      ids.set(words, id);
      return id;
    },
    /** They arrived: the same words once more are a message of their own. */
    arrived(words: string): void {
      ids.delete(words);
    },
  };
}
