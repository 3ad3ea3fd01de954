const last = new Map<string, string>();

/** Remembers where in an organization's queue the person was, for the way back. */
export function rememberQueue(slug: string, address: string): void {
  last.set(slug, address);
}

export function lastQueue(slug: string): string {
  return last.get(slug) ?? `/o/${slug}/queue`;
}
