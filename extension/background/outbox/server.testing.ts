import type {
  IncidentId,
  InstallationId,
  Instant,
  MessageId,
  PersonId,
  ReportId,
} from '@needful/shared/domain/ids.ts';
import type { Actor } from '@needful/shared/domain/incident/actor.ts';
import type { IncidentCommand } from '@needful/shared/domain/incident/commands.ts';
import { FACTS } from '@needful/shared/domain/incident/decide.testing.ts';
import { decide } from '@needful/shared/domain/incident/decide.ts';
import { evolve } from '@needful/shared/domain/incident/evolve.ts';
import type { MaybeIncident } from '@needful/shared/domain/incident/state.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import {
  IncidentAddDetailsDocument,
  IncidentAddRecipientDocument,
  IncidentReportDocument,
  IncidentUndoDocument,
  IncidentWithdrawDocument,
} from '../../generated/graphql.ts';

/** An event as the history has it, as far as the outbox could have caused it. */
export type Kept = { readonly type: string; readonly messageId: string | null; readonly by: Actor };

/** The server's contract in memory: the real decisions of the domain, behind the real documents. */
export type ModelServer = {
  /** What it has of each report, in its order. */
  readonly histories: ReadonlyMap<string, readonly Kept[]>;
  /** Answers one request as the server would. */
  answer(url: string, headers: Headers, body: string): { readonly status: number; readonly json: object };
  /** No token that was given out until now counts any more. */
  endTokens(): void;
};

type Variables = {
  readonly reportId: ReportId;
  readonly messageId: MessageId;
  readonly report?: { readonly reportId: ReportId; readonly site: null };
};

const MUTATIONS = {
  incidentReport: IncidentReportDocument,
  incidentAddDetails: IncidentAddDetailsDocument,
  incidentAddRecipient: IncidentAddRecipientDocument,
  incidentUndo: IncidentUndoDocument,
  incidentWithdraw: IncidentWithdrawDocument,
} as const;
type Mutation = keyof typeof MUTATIONS;

/** @param installation the one credential it knows, `<id>.<secret>` */
export function startModelServer(installation: string): ModelServer {
  const states = new Map<string, MaybeIncident>();
  const histories = new Map<string, Kept[]>();
  let since = 0;

  function answer(url: string, headers: Headers, body: string) {
    if (url.endsWith('/oauth2/token')) return renew(body);
    if (url.endsWith('/oauth2/revoke')) return { status: 200, json: {} };
    const actor = actorOf(headers);
    if (actor === null) return failed(401, 'UNAUTHENTICATED');
    return execute(JSON.parse(body) as { documentId: string; variables: Variables }, actor);
  }

  /** A token is `<person>:<number>`, and is good from the number on at which tokens were last ended. */
  function renew(body: string) {
    const person = new URLSearchParams(body).get('refresh_token') ?? '';
    const token = { access_token: `${person}:${since}`, refresh_token: person, expires_in: 300 };
    return { status: 200, json: token };
  }

  function actorOf(headers: Headers): Actor | null {
    const [id, given] = [installation.split('.')[0], headers.get('x-needful-installation')];
    const installationId = given === installation ? (id as InstallationId) : undefined;
    const bearer = headers.get('authorization')?.replace('Bearer ', '');
    if (bearer === undefined)
      return installationId === undefined ? null : { kind: 'installation', installationId };
    const [personId, number] = bearer.split(':');
    if (Number(number) < since) return null;
    const person = { kind: 'person', personId: personId as PersonId } as const;
    return installationId === undefined ? person : { ...person, installationId };
  }

  function execute({ documentId, variables }: { documentId: string; variables: Variables }, actor: Actor) {
    const name = (Object.keys(MUTATIONS) as Mutation[]).find(
      (each) => documentId === `sha256:${String(MUTATIONS[each].__meta__?.hash)}`,
    );
    if (name === undefined) return failed(400, 'UNKNOWN_DOCUMENT');
    const reportId = variables.report?.reportId ?? variables.reportId;
    const state = states.get(reportId) ?? null;
    const decision = decide(state, commandOf(name, variables, actor), FACTS);
    if (isRefusal(decision)) return { status: 200, json: { data: { [name]: decision } } };
    let next = state;
    for (const event of decision) {
      next = evolve(next, event);
      const messageId = 'messageId' in event ? event.messageId : null;
      if (event.type !== 'incident-routed')
        histories.set(reportId, [
          ...(histories.get(reportId) ?? []),
          { type: event.type, messageId, by: event.actor },
        ]);
    }
    states.set(reportId, next);
    const receipt = { leadTitle: 'Privacy Officer', leadName: null, reason: 'Because it is so.' };
    return { status: 200, json: { data: { [name]: { receipt } } } };
  }

  return {
    histories,
    answer,
    endTokens: () => {
      since += 1;
    },
  };
}

function commandOf(name: Mutation, { report, messageId }: Variables, actor: Actor): IncidentCommand {
  const context = { actor, at: new Date().toISOString() as Instant };
  switch (name) {
    case 'incidentReport': {
      const { site: _, ...rest } = report ?? { site: null };
      const payloadHash = JSON.stringify(report);
      const given = { ...rest, place: null } as never;
      const incidentId = crypto.randomUUID() as IncidentId;
      const hashes = { payloadHash, formerPayloadHash: payloadHash };
      return {
        ...context,
        ...hashes,
        type: 'report',
        incidentId,
        report: given,
        domains: null,
        sentAt: context.at,
      };
    }
    case 'incidentAddDetails':
      return { ...context, type: 'add-details', messageId, answers: {}, note: null };
    case 'incidentAddRecipient': {
      const recipient = { entry: messageId, kind: 'email', commitment: 'commitment' } as const;
      return { ...context, type: 'add-recipient', messageId, ...recipient };
    }
    case 'incidentUndo':
      return { ...context, type: 'undo', messageId };
    case 'incidentWithdraw':
      return { ...context, type: 'withdraw', messageId, reason: null };
  }
}

function failed(status: number, code: string) {
  return { status, json: { errors: [{ message: 'Said so.', extensions: { code } }] } };
}
