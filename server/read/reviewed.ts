import { FACTOR_IDS, FACTORS } from '@needful/shared/domain/determination/factors.ts';
import { EXCEPTIONS, QUESTIONS, type QuestionId } from '@needful/shared/domain/determination/questions.ts';
import { CONCLUSION_WORDS } from '@needful/shared/domain/determination/sentence.ts';
import { lacking } from '@needful/shared/domain/determination/standing.ts';
import { CONCLUSIONS } from '@needful/shared/domain/determination/state.ts';
import type { IncidentId, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { tellsReporter } from '@needful/shared/domain/incident/access.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { replay } from '@needful/shared/domain/incident/evolve.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { DESIGNATION_TITLES } from '@needful/shared/domain/incident/route.ts';
import type { SealedText } from '@needful/shared/domain/incident/sealed.ts';
import { sentenceOf } from '@needful/shared/domain/incident/sentence.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { countedExtent } from '@needful/shared/domain/register/extent.ts';
import { findKind } from '../handle/decision-facts.ts';
import type { Sealer } from '../keys/seal.ts';
import { readEventBody } from '../store/event-body.ts';
import { openText, type SealedField, type SealedRow } from '../store/sealed-texts.ts';
import type { Sql } from '../store/tenant.ts';

/** The texts a determination rests on. No note, no conversation, no register: a reviewer is shown no more than that. */
const NEEDED: readonly SealedField[] = [
  'determination-why',
  'factor-rationale',
  'factor-evidence',
  'conclusion-rationale',
  'check-reason',
  'reopen-reason',
];

/** What says who is affected, what counsel wrote, and how the desk is kept: none of it is needed to judge. */
const NOT_SHOWN =
  /^(affected|attachment|recipient|register|texts|evidence|legal-hold|incident-(un)?tagged|counsel|note)/;

/** What an external reviewer is shown: what is needed to judge one conclusion, without names. */
export async function readReviewed(sql: Sql, sealer: Sealer, org: OrganizationId, incident: IncidentId) {
  const [rows, sealed] = await Promise.all([
    sql.query<{ body: string }>({
      name: 'load-incident',
      text: 'select body from needful.incident_event where org_id = $1 and incident_id = $2 order by version',
      values: [org, incident],
    }),
    sql.query<SealedRow>({
      text: `select id, incident_id as "incidentId", field, key_id as "keyId", nonce, ciphertext from needful.sealed_text
              where org_id = $1 and incident_id = $2 and field = any ($3)`,
      values: [org, incident, NEEDED],
    }),
  ]);
  const events = rows.map(({ body }) => readEventBody(body).event);
  const state = replay(events);
  if (state === null) throw new Error('A review is of an incident without a history');
  const texts = new Map(sealed.map((row) => [row.id, row]));
  const open = (pointer: SealedText | null | undefined) => {
    const row = texts.get(pointer?.sealedId ?? '');
    return row === undefined ? null : openText(sealer, org, row);
  };
  return { ...about(state), ...determination(state, open), timeline: timeline(state, events) };
}

function about(state: IncidentState) {
  const { report, reportedAt, duties, register } = state;
  const kind = findKind(report.kind);
  return {
    reference: referenceOf(report.reportId),
    kind: kind?.title ?? report.kind,
    reportedAt,
    occurredOn: report.occurredOn,
    affected: countedExtent(duties.facts, register).total,
    facts: kind?.describe(report.facts) ?? [],
  };
}

type Open = (pointer: SealedText | null | undefined) => string | null;

function determination({ determination: given }: IncidentState, open: Open) {
  const { signed, former, answers, factors } = given;
  const concluded = (one: NonNullable<typeof signed>) => ({
    conclusion: CONCLUSION_WORDS[one.conclusion],
    rationale: open(one.rationale),
    at: one.at,
    reason: open(one.check?.reason),
  });
  return {
    questions: (Object.keys(QUESTIONS) as QuestionId[]).flatMap((id) => {
      const answer = answers[id];
      if (answer === undefined) return [];
      const { ask, citation } = QUESTIONS[id];
      return [{ ask, citation, answer: answer.value, why: open(answer.why) }];
    }),
    factors: FACTOR_IDS.map((id) => {
      const judged = factors[id];
      const { title, citation } = FACTORS[id];
      const said = { rationale: open(judged?.rationale), evidence: open(judged?.evidence) };
      return { title, citation, rating: judged?.rating ?? null, ...said };
    }),
    signed: signed === null ? null : concluded(signed),
    former: former.map(concluded),
    // Where the reviewer concludes: everything but a breach, which may be signed inside.
    conclusions: CONCLUSIONS.flatMap((conclusion) => {
      if (conclusion === 'breach') return [];
      const exceptions = conclusion === 'exception' ? EXCEPTIONS : [null];
      return exceptions.map((exception) => ({
        conclusion,
        exception,
        words: CONCLUSION_WORDS[conclusion],
        lacking: lacking(given, conclusion, exception),
      }));
    }),
  };
}

/** Sentences of the history with the part somebody has in place of their name. */
function timeline(state: IncidentState, events: readonly IncidentEvent[]) {
  const kind = findKind(state.report.kind);
  const names = { kindTitle: kind?.title ?? state.report.kind, questions: kind?.questions ?? [] };
  return events.flatMap((event) => {
    if (NOT_SHOWN.test(event.type) || ('privileged' in event && event.privileged === true)) return [];
    const person = tellsReporter(state, event) ? () => 'the reporter' : partIn(state);
    const said = sentenceOf(event, { ...names, person });
    return [{ at: event.at, sentence: said.slice(0, 1).toUpperCase() + said.slice(1) }];
  });
}

function partIn({ route }: IncidentState): (person: PersonId) => string {
  return (person) => {
    if (route?.lead !== person) return 'another member';
    return route.leadAs === 'governing-body'
      ? 'the governing body\u2019s contact'
      : `the ${DESIGNATION_TITLES[route.leadRole]}`;
  };
}
