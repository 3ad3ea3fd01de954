import type { Report } from '@needful/shared/domain/incident/report.ts';
import type { RecipientKind } from '@needful/shared/domain/register/recipient.ts';
import {
  IncidentAddDetailsDocument,
  IncidentAddDetailsInConfidenceDocument,
  IncidentAddRecipientDocument,
  IncidentAnswerDocument,
  IncidentReportDocument,
  IncidentUndoDocument,
  IncidentWithdrawDocument,
  type RecipientKind as KindOfServer,
  type ReceiptOfServerFragment,
  type RefusalOfServerFragment,
  type ReportInput,
} from '../../generated/graphql.ts';
import type { Trouble } from '../../messages/_answers.ts';
import { type ApiAnswer, ask, type Credential } from '../api.ts';
import type { Place } from '../place.ts';
import { instant } from '../session.ts';
import type { Content, Later, Lead } from './entry.ts';

/** What became of one attempt. */
export type Submitted =
  | { readonly kind: 'accepted'; readonly lead: Lead }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | {
      readonly kind: 'trouble';
      readonly trouble: Trouble;
      readonly unsent: boolean;
      readonly retryAfterMs: number | null;
    };

/** Sends one message by its own mutation. The device's clock goes along, read at this attempt. */
export async function submit(place: Place, content: Content, credential: Credential): Promise<Submitted> {
  if (content.type === 'later') return submitLater(place, content.later, credential);
  const variables = { report: wire(content.report), sentAt: instant(Date.now()) };
  return settle(
    await ask(place, IncidentReportDocument, variables, credential),
    (data) => data.incidentReport,
  );
}

async function submitLater(place: Place, later: Later, credential: Credential): Promise<Submitted> {
  const { reportId, messageId } = later;
  switch (later.type) {
    case 'undo':
      return settle(
        await ask(place, IncidentUndoDocument, { reportId, messageId }, credential),
        (data) => data.incidentUndo,
      );
    case 'withdraw':
      return settle(
        await ask(place, IncidentWithdrawDocument, { reportId, messageId, reason: later.reason }, credential),
        (data) => data.incidentWithdraw,
      );
    case 'details': {
      const variables = { reportId, messageId, answers: answersOf(later), note: later.note };
      const document =
        later.confidential === true ? IncidentAddDetailsInConfidenceDocument : IncidentAddDetailsDocument;
      return settle(await ask(place, document, variables, credential), (data) => data.incidentAddDetails);
    }
    case 'answer': {
      const variables = { reportId, messageId, questionId: later.questionId, text: later.text };
      return settle(
        await ask(place, IncidentAnswerDocument, variables, credential),
        (data) => data.incidentAnswer,
      );
    }
    case 'recipient': {
      const recipient = { ...later.recipient, kind: KINDS[later.recipient.kind] };
      return settle(
        await ask(place, IncidentAddRecipientDocument, { reportId, messageId, recipient }, credential),
        (data) => data.incidentAddRecipient,
      );
    }
  }
}

const KINDS: Readonly<Record<RecipientKind, KindOfServer>> = {
  email: 'EMAIL',
  fax: 'FAX',
  letter: 'LETTER',
  'in-person': 'IN_PERSON',
  other: 'OTHER',
};

function answersOf(later: Extract<Later, { type: 'details' }>) {
  return Object.entries(later.answers).map(([question, value]) =>
    typeof value === 'number'
      ? { question, number: value }
      : { question, choices: typeof value === 'string' ? [value] : [...value] },
  );
}

/** The report as `ReportInput`: the same fields, the place taken apart. */
function wire(report: Report): ReportInput {
  const { place, facts, ...rest } = report;
  return { ...rest, site: place?.site ?? null, act: place?.act ?? null, facts };
}

type Outcome = { readonly receipt: ReceiptOfServerFragment } | RefusalOfServerFragment;

function settle<Data>(answer: ApiAnswer<Data>, pick: (data: Data) => Outcome): Submitted {
  if (answer.kind !== 'data') return answer;
  const outcome = pick(answer.data);
  if (!('receipt' in outcome)) return { kind: 'refused', code: outcome.code, message: outcome.message };
  const { leadTitle, leadName, reason } = outcome.receipt;
  return { kind: 'accepted', lead: { title: leadTitle, name: leadName ?? null, reason } };
}
