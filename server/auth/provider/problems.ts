import { APIError } from 'better-auth/api';
import * as oauth from 'oauth4webapi';

const NOTHING = 'Nobody was signed in.';

/** What can go wrong on the way through a provider, in words for the person who stands before it. */
const WORDS = {
  PROVIDER_UNKNOWN:
    'No organization here signs in that way under this address or name. Check the spelling, or sign in with your password or passkey.',
  PROVIDER_DOWN: `Your organization\u2019s sign-in does not answer as it should. ${NOTHING} Try again in a few minutes; if it stays, tell your IT. Reports wait safely in the extension.`,
  PROVIDER_REFUSES_SERVER: `Your organization\u2019s sign-in does not accept this server any more. ${NOTHING} Tell your IT: the client id or its secret has changed there.`,
  PROVIDER_DECLINED: `Your organization\u2019s sign-in was left before it was finished. ${NOTHING} Begin again.`,
  FLOW_LOST: `This sign-in was begun in another window, was used already, or took longer than ten minutes. ${NOTHING} Begin again.`,
  ANSWER_REFUSED: `The answer of your organization\u2019s sign-in does not fit what was asked, so it was not used. ${NOTHING} Begin again; if it stays, tell your IT.`,
  ANSWER_EXPIRED: `The answer of your organization\u2019s sign-in was too old when it came. ${NOTHING} Begin again; if it stays, your IT should compare the clocks of both servers.`,
  ADDRESS_UNVERIFIED: `Your organization\u2019s sign-in did not vouch for your e-mail address. ${NOTHING} Ask your IT to mark it as verified there, or sign in with your password.`,
  NOT_A_MEMBER: `Your organization knows you, but nobody has invited this address to Needful, or your membership has ended. ${NOTHING} Ask your Needful administrator for an invitation.`,
  OTHER_SUBJECT: `This address belongs to another account of your organization\u2019s sign-in. ${NOTHING} Ask your Needful administrator to end that membership and to invite the address anew.`,
} as const;

export type ProviderProblem = keyof typeof WORDS;

/** A refusal of the way through a provider. Its words say what to do. */
export function problem(code: ProviderProblem): APIError {
  return new APIError(code === 'NOT_A_MEMBER' ? 'FORBIDDEN' : 'BAD_REQUEST', { code, message: WORDS[code] });
}

/** What a fault on the way to the provider, or of its answer, means. */
export function problemOfFault(error: unknown): ProviderProblem | null {
  if (error instanceof oauth.AuthorizationResponseError) return 'PROVIDER_DECLINED';
  if (error instanceof oauth.ResponseBodyError)
    return error.error === 'invalid_client' || error.error === 'unauthorized_client'
      ? 'PROVIDER_REFUSES_SERVER'
      : 'ANSWER_REFUSED';
  if (error instanceof oauth.WWWAuthenticateChallengeError) return 'PROVIDER_REFUSES_SERVER';
  if (error instanceof oauth.OperationProcessingError) {
    if (error.code === oauth.JWT_TIMESTAMP_CHECK) return 'ANSWER_EXPIRED';
    if (DOWN.includes(error.code ?? '')) return 'PROVIDER_DOWN';
    return 'ANSWER_REFUSED';
  }
  if (error instanceof oauth.UnsupportedOperationError) return 'ANSWER_REFUSED';
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))
    return 'PROVIDER_DOWN';
  return null;
}

const DOWN: readonly string[] = [
  oauth.RESPONSE_IS_NOT_CONFORM,
  oauth.RESPONSE_IS_NOT_JSON,
  oauth.PARSE_ERROR,
  oauth.HTTP_REQUEST_FORBIDDEN,
  oauth.REQUEST_PROTOCOL_FORBIDDEN,
  oauth.MISSING_SERVER_METADATA,
  oauth.INVALID_SERVER_METADATA,
];
