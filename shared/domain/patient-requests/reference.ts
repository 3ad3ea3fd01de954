import type { ReportId } from '../ids.ts';
import { referenceOf } from '../incident/reference.ts';

/** What people read and say of a request, made from its id as an incident’s is: `PR-7K3Q-9D2M`. */
export function requestReference(subject: string): string {
  return referenceOf(subject as ReportId).replace(/^NF/, 'PR');
}
