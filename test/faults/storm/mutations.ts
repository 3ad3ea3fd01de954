const OUTCOME = `__typename ... on Refusal { code message }`;

/** What plain clients ask, as text: servers of a storm take any operation, beside the trusted ones of the browsers. */
export const MUTATIONS = {
  'incident-reported': `mutation ($report: ReportInput!, $sentAt: DateTime!) {
    incidentReport(report: $report, sentAt: $sentAt) { ${OUTCOME} } }`,
  'details-added': `mutation ($reportId: ID!, $messageId: ID!, $note: String) {
    incidentAddDetails(reportId: $reportId, messageId: $messageId, answers: [], note: $note) { ${OUTCOME} } }`,
  'report-undone': `mutation ($reportId: ID!, $messageId: ID!) {
    incidentUndo(reportId: $reportId, messageId: $messageId) { ${OUTCOME} } }`,
  'report-withdrawn': `mutation ($reportId: ID!, $messageId: ID!) {
    incidentWithdraw(reportId: $reportId, messageId: $messageId, reason: "Synthetic reason.") { ${OUTCOME} } }`,
  'question-answered': `mutation ($reportId: ID!, $messageId: ID!, $questionId: ID!, $text: String!) {
    incidentAnswer(reportId: $reportId, messageId: $messageId, questionId: $questionId, text: $text) { ${OUTCOME} } }`,
  'incident-claimed': `mutation ($id: ID!) { incidentClaim(id: $id) { ${OUTCOME} } }`,
  'note-added': `mutation ($id: ID!, $messageId: ID!, $text: String!) {
    incidentAddNote(id: $id, messageId: $messageId, text: $text) { ${OUTCOME} } }`,
  'question-asked': `mutation ($id: ID!, $messageId: ID!, $text: String!) {
    incidentAsk(id: $id, messageId: $messageId, text: $text) { ${OUTCOME} } }`,
  'incident-closed': `mutation ($id: ID!) { incidentClose(id: $id, reason: RESOLVED, text: "Synthetic reason.") { ${OUTCOME} } }`,
} as const;
