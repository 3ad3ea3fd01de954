import type { PersonId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CdsClientEventBody } from './events.ts';

/** So many EHRs of one organization are more than there are. [I] a design choice. */
export const MOST_CDS_CLIENTS = 20;

/** A registration that was not ended. */
export type LiveCdsClient = {
  readonly client: string;
  readonly name: string;
  readonly issuer: string;
  readonly digest: string;
  /** Null: the operator, at the server's command line. */
  readonly registeredBy: PersonId | null;
  readonly isApproved: boolean;
};

export type CdsClientCommand =
  | {
      readonly type: 'register-cds-client';
      readonly client: string;
      readonly name: string;
      readonly issuer: string;
      readonly digest: string;
    }
  | { readonly type: 'approve-cds-client'; readonly client: string; readonly digest: string }
  | { readonly type: 'end-cds-client'; readonly client: string };

/**
 * What follows from a command about who may ask for cards.
 * @param live every registration that was not ended
 * @param by null: the operator, at the server's command line
 */
export function decideCdsClient(
  live: readonly LiveCdsClient[],
  command: CdsClientCommand,
  by: PersonId | null,
): CdsClientEventBody | Refusal {
  const { client } = command;
  if (command.type === 'register-cds-client') return decideRegistration(live, command);
  const found = live.find((one) => one.client === client);
  if (found === undefined)
    return refuse('unknown-cds-client', 'There is no such registration any more. Load the page again.');
  const { name } = found;
  if (command.type === 'end-cds-client') return { type: 'cds-client-ended', client, name };
  if (found.isApproved || found.digest !== command.digest)
    return refuse('cds-client-not-waiting', 'This does not wait any more. Load the page again.');
  // Whoever registers an EHR says whom the server believes; a second person sees by which keys.
  if (found.registeredBy === by)
    return refuse(
      'second-person',
      'Somebody else has to approve what you registered: another administrator, or an officer.',
    );
  return { type: 'cds-client-approved', client, name, digest: found.digest };
}

type Registration = Extract<CdsClientCommand, { type: 'register-cds-client' }>;

function decideRegistration(
  live: readonly LiveCdsClient[],
  { client, name, issuer, digest }: Registration,
): CdsClientEventBody | Refusal {
  if (live.some((one) => one.client === client))
    return refuse('cds-client-taken', 'This was registered before. Load the page again.');
  // A token says by its issuer alone who sends it.
  if (live.some((one) => one.issuer === issuer))
    return refuse(
      'issuer-registered',
      'This issuer is registered already. End that registration first, then register it anew.',
      'issuer',
    );
  if (live.length >= MOST_CDS_CLIENTS)
    return refuse(
      'too-many-cds-clients',
      `At most ${MOST_CDS_CLIENTS} are registered at once. End one first.`,
    );
  return { type: 'cds-client-registered', client, name, issuer, digest };
}
