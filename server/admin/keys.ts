/** Every key of the officer's page and what it does, in the order they are listed. */
export const KEYS = [
  { key: 'j', does: 'Next incident' },
  { key: 'k', does: 'Previous incident' },
  { key: 'o', does: 'Open the incident on a page of its own' },
  { key: 'u', does: 'Back to the queue' },
  { key: 'c', does: 'Claim: you lead it' },
  { key: 'a', does: 'Assign to somebody' },
  { key: 't', does: 'Go to the nearest clock' },
  { key: 'd', does: 'Go to the determination' },
  { key: 'p', does: 'Go to the next step of the playbook' },
  { key: 'r', does: 'Ask the reporter' },
  { key: 'm', does: 'Write a note' },
  { key: 'e', does: 'Close with a reason' },
  { key: 'x', does: 'Select the incident; with Shift, everything up to it' },
  { key: 'b', does: 'Go to what can be done with all that is selected' },
  { key: 's', does: 'Save this view under a name' },
  { key: 'n', does: 'Go to what is new at the top' },
  { key: '/', does: 'Search' },
  { key: '?', does: 'Show all keys' },
] as const;

export type Key = (typeof KEYS)[number]['key'];

/** The part of a keyboard event that decides. */
export type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
};

/** Where the press went. */
export type PressedIn = { readonly typing: boolean; readonly dialogOpen: boolean };

/** The key that a press means here, or null: while typing or in a dialog, letters are letters. */
export function keyOf(press: Press, where: PressedIn): Key | null {
  if (where.typing || where.dialogOpen) return null;
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing || press.defaultPrevented)
    return null;
  const pressed = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return KEYS.find(({ key }) => key === pressed)?.key ?? null;
}
