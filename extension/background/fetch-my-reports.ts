import type { Instant, MessageId, ReportId } from '@needful/shared/domain/ids.ts';
import { MyReportsDocument, type MyReportsQuery } from '../generated/graphql.ts';
import type { Fetched, MyReport } from '../messages/_answers.ts';
import { fetchAs } from './as-person.ts';
import { readSession } from './session.ts';
import { say } from './troubles.ts';

const NEWEST = 20;

/** Nothing is shown while the identity is hidden. */
export async function fetchMyReports(): Promise<Fetched<readonly MyReport[]>> {
  if ((await readSession())?.hidden !== false) {
    return { fetched: false, trouble: 'needs-sign-in', message: say('needs-sign-in') };
  }
  return fetchAs(MyReportsDocument, { first: NEWEST }, true, (data) =>
    data.myReports.edges.map(({ node }) => reportOf(node)),
  );
}

type Node = MyReportsQuery['myReports']['edges'][number]['node'];

function reportOf(node: Node): MyReport {
  return {
    reportId: node.reportId as ReportId,
    reference: node.reference,
    kindTitle: node.kindTitle,
    // What was merged is answered as the incident it went into stands.
    status: node.status === 'MERGED' ? 'acknowledged' : lower(node.status),
    reportedAt: node.reportedAt as Instant,
    takenBack: node.takenBack == null ? null : lower(node.takenBack),
    outcome: node.outcome ?? null,
    officerName: node.officerName ?? null,
    sentence: node.sentence,
    questions: node.questions.map(questionOf),
  };
}

function questionOf(question: Node['questions'][number]): MyReport['questions'][number] {
  return {
    questionId: question.id as MessageId,
    text: question.text ?? null,
    askedAt: question.askedAt as Instant,
    askedByName: question.askedByName ?? null,
    answer: question.answer ?? null,
    answeredAt: (question.answeredAt as Instant | null | undefined) ?? null,
  };
}

function lower<Text extends string>(text: Text): Lowercase<Text> {
  return text.toLowerCase() as Lowercase<Text>;
}
