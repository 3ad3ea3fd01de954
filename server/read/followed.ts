import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { replay } from '@needful/shared/domain/incident/evolve.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { outcomeInWords, standingInWords } from '@needful/shared/domain/incident/reporter-words.ts';
import { DESIGNATION_TITLES } from '@needful/shared/domain/incident/route.ts';
import type { SealedText } from '@needful/shared/domain/incident/sealed.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { findKind } from '../handle/decision-facts.ts';
import type { Sealer } from '../keys/seal.ts';
import { readEventBody } from '../store/event-body.ts';
import { loadIncident } from '../store/incidents.ts';
import { reportOfCode } from '../store/report-codes.ts';
import { openText, type SealedRow } from '../store/sealed-texts.ts';
import type { Sql } from '../store/tenant.ts';

/** What whoever holds a report's code is shown: where it stands and the conversation, nothing of anybody else. */
export type Followed = {
  readonly reference: string;
  readonly kind: string;
  readonly reportedAt: string;
  readonly status: IncidentState['status'];
  readonly sentence: string;
  readonly outcome: string | null;
  readonly questions: readonly {
    readonly id: string;
    readonly text: string | null;
    readonly askedAt: string;
    readonly answer: string | null;
  }[];
};

/** @returns null where the code follows no report of this organization */
export async function readFollowed(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  codeHash: Buffer,
): Promise<Followed | null> {
  const report = await reportOfCode(sql, org, codeHash);
  if (report === null) return null;
  const [rows, sealed] = await Promise.all([
    sql.query<{ body: string }>({
      name: 'load-incident',
      text: 'select body from needful.incident_event where org_id = $1 and incident_id = $2 order by version',
      values: [org, report.incidentId],
    }),
    sql.query<SealedRow>({
      text: `select id, incident_id as "incidentId", field, key_id as "keyId", nonce, ciphertext from needful.sealed_text
              where org_id = $1 and incident_id = $2 and field in ('question', 'answer')`,
      values: [org, report.incidentId],
    }),
  ]);
  const events = rows.map(({ body }) => readEventBody(body).event);
  const state = replay(events);
  if (state === null) throw new Error('A code follows an incident without a history');
  const texts = new Map(sealed.map((row) => [row.id, row]));
  const open = ({ sealedId }: SealedText) => {
    const row = texts.get(sealedId);
    return row === undefined ? null : openText(sealer, org, row);
  };
  const { into } = state.merging;
  const other = into === null ? null : await loadIncident(sql, org, into.incident);
  return { ...standing(state, other ?? state), questions: conversation(events, open) };
}

/** @param worked what it was merged into, or the incident itself: whose state and outcome it has */
function standing(state: IncidentState, worked: IncidentState): Omit<Followed, 'questions'> {
  const { report, takenBack, questions } = state;
  const { route, status, closed } = worked;
  const closeReason = closed?.reason ?? null;
  return {
    reference: referenceOf(report.reportId),
    kind: findKind(report.kind)?.title ?? report.kind,
    reportedAt: state.reportedAt,
    status,
    outcome: outcomeInWords(closeReason),
    sentence: standingInWords({
      status,
      closeReason,
      isTakenBack: takenBack !== null,
      isAsked: Object.values(questions).includes('open'),
      officer: null,
      title: route === null ? 'officer' : DESIGNATION_TITLES[route.leadRole],
    }),
  };
}

function conversation(
  events: readonly IncidentEvent[],
  open: (text: SealedText) => string | null,
): Followed['questions'] {
  return events.flatMap((event) => {
    if (event.type !== 'question-asked') return [];
    const answer = events.find(
      (later) => later.type === 'question-answered' && later.questionId === event.messageId,
    );
    const said = answer?.type === 'question-answered' ? open(answer.text) : null;
    return [{ id: event.messageId, text: open(event.text), askedAt: event.at, answer: said }];
  });
}
