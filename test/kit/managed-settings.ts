/** What an administrator sets for an extension: the values of its `storage.managed`. */
export type ManagedSettings = Readonly<Record<string, unknown>>;
