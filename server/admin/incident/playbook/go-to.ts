/** Puts the focus on the part of an incident's page that is named so, wherever on the screen the incident is shown. */
export function goTo(from: Element, anchor: string): void {
  const there = from.closest('.incident')?.querySelector<HTMLElement>(`[data-anchor="${anchor}"]`);
  there?.focus();
  there?.scrollIntoView({ block: 'start' });
}
