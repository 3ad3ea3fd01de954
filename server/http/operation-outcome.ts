import type { Refusal } from '@needful/shared/domain/refusal.ts';

const ISSUES = {
  400: 'structure',
  401: 'security',
  404: 'not-found',
  429: 'throttled',
  503: 'transient',
} as const;

/** A refusal as FHIR R4 says it, for the log of an EHR. */
export function operationOutcome(
  status: keyof typeof ISSUES,
  { code, message }: Pick<Refusal, 'code' | 'message'>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const details = { coding: [{ code }], text: message };
  const outcome = {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: ISSUES[status], details }],
  };
  return Response.json(outcome, { status, headers });
}
