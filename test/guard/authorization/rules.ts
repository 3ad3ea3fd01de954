/**
 * Who may see what, written down apart from the schema: the test asks for every pair of the live schema as
 * everybody, and compares with this. A root field or type that is not here fails it by name.
 */
export const CALLERS = [
  'nobody',
  'stranger',
  'removed',
  'foreigner',
  'placeless',
  'installation',
  'staff',
  'colleague',
  'administrator',
  'officer',
] as const;
export type Caller = (typeof CALLERS)[number];

/** Who is turned away before anything is asked. */
export const AT_THE_DOOR: Partial<Record<Caller, readonly [status: number, code: string]>> = {
  nobody: [401, 'UNAUTHENTICATED'],
  stranger: [403, 'NOT_A_MEMBER'],
  // With the last membership every session of the person has ended.
  removed: [401, 'UNAUTHENTICATED'],
  foreigner: [403, 'NOT_A_MEMBER'],
};

const MEMBERS: readonly Caller[] = ['staff', 'colleague', 'administrator', 'officer'];
const SUBMITTERS: readonly Caller[] = ['installation', ...MEMBERS];
const MANAGERS: readonly Caller[] = ['administrator', 'officer'];
const ADMINISTRATORS: readonly Caller[] = ['administrator'];
const OFFICERS: readonly Caller[] = ['officer'];
/** The report in question is theirs. */
const REPORTER: readonly Caller[] = ['staff'];
/** Signed in, with an organization in the URL or without. */
const PERSONS: readonly Caller[] = ['placeless', ...MEMBERS];

/** Of each root field: who gets anything from it, with the arguments of arguments.ts. */
export const ROOT_RULES: Readonly<Record<string, readonly Caller[]>> = {
  'Query.me': PERSONS,
  'Query.organization': SUBMITTERS,
  'Query.extensionSettings': SUBMITTERS,
  'Query.officers': SUBMITTERS,
  'Query.people': MANAGERS,
  'Query.governance': MANAGERS,
  'Query.records': MANAGERS,
  'Query.wouldPurge': MANAGERS,
  'Query.reportPage': MANAGERS,
  'Query.designations': MANAGERS,
  'Query.responsibilities': MEMBERS,
  'Query.escalation': MANAGERS,
  'Query.myMail': MEMBERS,
  'Query.invitations': MANAGERS,
  'Query.installations': ADMINISTRATORS,
  'Query.signInEvents': ADMINISTRATORS,
  'Query.incident': OFFICERS,
  'Query.incidentByReference': OFFICERS,
  'Query.incidentNotices': OFFICERS,
  'Query.incidents': OFFICERS,
  'Query.queueCounts': OFFICERS,
  'Query.savedFilters': OFFICERS,
  'Query.tags': OFFICERS,
  'Query.queueKindCounts': OFFICERS,
  'Query.queueHead': OFFICERS,
  'Query.registerEntries': OFFICERS,
  'Query.registerPeople': OFFICERS,
  'Query.registerRecipients': OFFICERS,
  'Query.myReports': MEMBERS,
  // What they find answers by the rule of its type.
  'Query.node': SUBMITTERS,
  'Query.nodes': SUBMITTERS,
  'Mutation.incidentReport': SUBMITTERS,
  'Mutation.incidentAddDetails': REPORTER,
  'Mutation.incidentAddRecipient': REPORTER,
  'Mutation.incidentUndo': REPORTER,
  'Mutation.incidentWithdraw': REPORTER,
  'Mutation.incidentAnswer': REPORTER,
  'Mutation.incidentClaim': OFFICERS,
  'Mutation.incidentAssign': OFFICERS,
  'Mutation.incidentAddNote': OFFICERS,
  'Mutation.incidentAsk': OFFICERS,
  'Mutation.incidentClose': OFFICERS,
  'Mutation.incidentAnswerDetermination': OFFICERS,
  'Mutation.incidentRateFactor': OFFICERS,
  'Mutation.incidentSignConclusion': OFFICERS,
  'Mutation.incidentCheckConclusion': OFFICERS,
  'Mutation.incidentReopenDetermination': OFFICERS,
  'Mutation.incidentRecordKnowledge': OFFICERS,
  'Mutation.incidentSetKnowledgeAside': OFFICERS,
  'Mutation.incidentChooseDiscoveryDate': OFFICERS,
  'Mutation.incidentRecordBreachFacts': OFFICERS,
  'Mutation.incidentRecordHold': OFFICERS,
  'Mutation.incidentRecordNotice': OFFICERS,
  'Mutation.incidentConfirmClock': OFFICERS,
  'Mutation.incidentsAct': OFFICERS,
  'Mutation.savedFilterSave': OFFICERS,
  'Mutation.savedFilterDelete': OFFICERS,
  'Mutation.savedFiltersOrder': OFFICERS,
  'Mutation.tagAdd': OFFICERS,
  'Mutation.tagRemove': OFFICERS,
  'Mutation.registerAddPerson': OFFICERS,
  'Mutation.registerChangePerson': OFFICERS,
  'Mutation.registerRemovePerson': OFFICERS,
  'Mutation.registerComplete': OFFICERS,
  'Mutation.registerGrant': OFFICERS,
  'Mutation.registerEndGrant': OFFICERS,
  'Mutation.registerAddRecipient': OFFICERS,
  'Mutation.registerRemoveRecipient': OFFICERS,
  'Mutation.incidentRecordNoticeFacts': OFFICERS,
  'Mutation.incidentDraftNotice': OFFICERS,
  'Mutation.incidentApproveNotice': OFFICERS,
  'Mutation.incidentRecordSent': OFFICERS,
  'Mutation.incidentAddAddendum': OFFICERS,
  'Mutation.commitmentMake': OFFICERS,
  'Mutation.commitmentChange': OFFICERS,
  'Mutation.commitmentFinish': OFFICERS,
  'Mutation.commitmentAssess': OFFICERS,
  'Mutation.commitmentDrop': OFFICERS,
  'Mutation.installationEnrol': MEMBERS,
  'Mutation.installationEnd': ADMINISTRATORS,
  'Mutation.enrolmentCodeRenew': ADMINISTRATORS,
  'Mutation.cardCounted': SUBMITTERS,
  'Mutation.invitationCreate': MANAGERS,
  'Mutation.membershipEnd': ADMINISTRATORS,
  'Mutation.incidentSetLegalHold': OFFICERS,
  'Mutation.incidentLiftLegalHold': OFFICERS,
  'Mutation.retentionScheduleSet': ADMINISTRATORS,
  'Mutation.incidentNameInvolvement': OFFICERS,
  'Mutation.incidentRecuse': OFFICERS,
  'Mutation.incidentDelegate': OFFICERS,
  'Mutation.incidentHandOver': OFFICERS,
  'Mutation.incidentEscalate': OFFICERS,
  'Mutation.incidentNameCounsel': OFFICERS,
  'Mutation.incidentEnter': OFFICERS,
  'Mutation.reportPageSet': ADMINISTRATORS,
  'Mutation.contactSet': ADMINISTRATORS,
  'Mutation.functionHeadSet': ADMINISTRATORS,
  'Mutation.reportingLineSet': ADMINISTRATORS,
  'Mutation.incidentTakeBackNaming': OFFICERS,
  'Mutation.designationCharter': ADMINISTRATORS,
  'Mutation.designationMake': ADMINISTRATORS,
  'Mutation.designationEnd': ADMINISTRATORS,
  'Mutation.escalationSet': ADMINISTRATORS,
  'Mutation.mailPreferenceSet': MEMBERS,
  'Mutation.calendarFeedRenew': OFFICERS,
  'Mutation.calendarFeedEnd': OFFICERS,
  'Subscription.incidentChanged': OFFICERS,
};

/** Of each type: who may see anything of it. `NamedSuccess` types are ruled by their mutation. */
export const TYPE_RULES: Readonly<Record<string, readonly Caller[]>> = {
  Address: OFFICERS,
  AffectedPerson: OFFICERS,
  BreachFacts: OFFICERS,
  BulkOutcome: OFFICERS,
  Checkpoint: MANAGERS,
  Clock: OFFICERS,
  ClockStart: OFFICERS,
  ConclusionCheck: OFFICERS,
  Contact: MANAGERS,
  Commitment: OFFICERS,
  ContainmentStep: MEMBERS,
  CountedExtent: OFFICERS,
  DatedReason: OFFICERS,
  Designation: SUBMITTERS,
  Determination: OFFICERS,
  DeterminationQuestion: OFFICERS,
  Discovery: OFFICERS,
  DueIncident: MANAGERS,
  EvidenceKey: MANAGERS,
  Escalation: MANAGERS,
  EscalationStep: MANAGERS,
  ExtensionSettings: SUBMITTERS,
  Fact: OFFICERS,
  Factor: OFFICERS,
  Governance: MANAGERS,
  HeldIncident: MANAGERS,
  HistoryEntry: OFFICERS,
  Hold: OFFICERS,
  Incident: OFFICERS,
  IncidentChanged: OFFICERS,
  IncidentConnection: OFFICERS,
  IncidentEdge: OFFICERS,
  IncidentRecords: OFFICERS,
  Installation: ADMINISTRATORS,
  Invitation: MANAGERS,
  KindCount: OFFICERS,
  Knowledge: OFFICERS,
  MaskedPerson: OFFICERS,
  LegalHold: OFFICERS,
  LetterBlock: OFFICERS,
  LetterTemplate: OFFICERS,
  Me: PERSONS,
  Membership: SUBMITTERS,
  MyMembership: PERSONS,
  MyMail: MEMBERS,
  MyReport: REPORTER,
  MyReportConnection: MEMBERS,
  MyReportEdge: REPORTER,
  Notice: OFFICERS,
  NoticeAddendum: OFFICERS,
  NoticeContact: OFFICERS,
  NoticeDesk: OFFICERS,
  NoticeDraft: OFFICERS,
  NoticeFacts: OFFICERS,
  NoticeSent: OFFICERS,
  NoticeStep: OFFICERS,
  Naming: OFFICERS,
  OpenConclusion: OFFICERS,
  Organization: SUBMITTERS,
  OrganizationFunction: MANAGERS,
  PageInfo: MEMBERS,
  PartBorne: MEMBERS,
  PublishedProfile: SUBMITTERS,
  Question: MEMBERS,
  QueueCounts: OFFICERS,
  QueueRow: OFFICERS,
  Receipt: SUBMITTERS,
  Records: MANAGERS,
  RecordsAct: MANAGERS,
  Recusal: OFFICERS,
  Recipient: OFFICERS,
  Refusal: SUBMITTERS,
  Register: OFFICERS,
  RegisterGrant: OFFICERS,
  RegisterView: OFFICERS,
  ReportPage: MANAGERS,
  ReportingLine: MANAGERS,
  Representative: OFFICERS,
  Responsibility: MEMBERS,
  Route: OFFICERS,
  RouteFlag: OFFICERS,
  Seated: OFFICERS,
  SavedFilter: OFFICERS,
  SheetRow: OFFICERS,
  SignedConclusion: OFFICERS,
  SignInEvent: ADMINISTRATORS,
  SiteAssignment: SUBMITTERS,
  Snippet: SUBMITTERS,
  StateCount: OFFICERS,
};

/** Fields that are narrower than their type. */
export const FIELD_RULES: Readonly<Record<string, readonly Caller[]>> = {
  // The memberships that are asked about are the officer's and those of people who have left.
  'Membership.email': MANAGERS,
};

/** Pairs that the right caller cannot be shown to see, each with the reason. It only shrinks. */
export const UNSEEN: Readonly<Record<string, string>> = {};

/** @throws Error naming what has no rule here */
export function mayGet(caller: Caller, from: string, types: readonly string[], pair: string): boolean {
  const rules = [ruleOf(ROOT_RULES, from, 'who may ask it'), FIELD_RULES[pair]];
  for (const type of types)
    if (!type.endsWith('Success')) rules.push(ruleOf(TYPE_RULES, type, 'who may see it'));
  return rules.every((allowed) => allowed === undefined || allowed.includes(caller));
}

function ruleOf(rules: Readonly<Record<string, readonly Caller[]>>, name: string, what: string) {
  const rule = rules[name];
  if (rule === undefined) throw new Error(`${name} has no rule in rules.ts: say ${what}.`);
  return rule;
}
