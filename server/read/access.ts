/** Who acted in an incident or is named in it does not see it (shared/domain/incident/access.ts). `$2` is who asks. */
export const NOT_BARRED = 'not ($2::uuid = any(i.barred))';

/** Of a confidential report only the lead learns who made it. */
export const SEES_REPORTER = '(not i.confidential or i.lead_id is not distinct from $2)';
