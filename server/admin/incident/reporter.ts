import type { Incident } from './documents.ts';

type Reported = Pick<Incident, 'reporter' | 'reportedFrom' | 'isConfidential'>;

/** Who reported, in a line; what is hidden is said to be hidden, and what nobody knows to be unknown. */
export function reporterWords({ reporter, reportedFrom, isConfidential }: Reported): string {
  if (reporter != null)
    return reporter.department == null ? reporter.name : `${reporter.name}, ${reporter.department}`;
  if (reportedFrom === 'officer') return 'somebody who told an officer';
  if (reportedFrom === 'import') return 'the former breach log';
  if (isConfidential) return 'somebody in confidence: only the lead learns who';
  if (reportedFrom === 'web-page') return 'somebody on the report page';
  return 'nobody named: it came from a workstation where no one was signed in';
}

/** Whether there is anybody to ask: a person in their extension, or whoever holds the code of the report page. */
export function canBeAsked({ reportedFrom }: Pick<Incident, 'reportedFrom'>): boolean {
  return reportedFrom == null || reportedFrom === 'web-page';
}
