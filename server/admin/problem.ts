/** Something that went wrong, as the person reads it: what happened, whether anything was lost, what to do. */
export type Problem = {
  readonly is: 'signed-out' | 'offline' | 'forbidden' | 'not-a-member' | 'outdated' | 'busy' | 'server';
  readonly title: string;
  readonly detail: string;
};

/** The part of urql's error, or of an HTTP answer, that decides. */
export type Fault = {
  /** The status of the answer; absent where none came. */
  readonly status?: number | undefined;
  /** `extensions.code` of the first GraphQL error. */
  readonly code?: string | undefined;
  /** The server's own words, already written for people. */
  readonly message?: string | undefined;
};

const NOTHING_LOST = 'Nothing was lost.';

/** What a fault means for the person in front of the page. */
export function problemOf(fault: Fault): Problem {
  if (fault.code === 'UNAUTHENTICATED' || fault.status === 401) return SIGNED_OUT;
  if (fault.code === 'NOT_A_MEMBER') {
    return {
      is: 'not-a-member',
      title: 'You are not a member here',
      detail: said(fault, 'Ask an administrator of this organization to invite you.'),
    };
  }
  if (fault.code === 'PROVIDER_ONLY' || fault.code === 'OTHER_PROVIDER') {
    return { is: 'forbidden', title: 'Sign in the way this organization asks', detail: said(fault, '') };
  }
  if (fault.code === 'FORBIDDEN' || fault.status === 403) {
    return {
      is: 'forbidden',
      title: 'This is not yours to see',
      detail: said(fault, 'Ask an administrator of this organization for the role that may.'),
    };
  }
  if (fault.code === 'UNKNOWN_DOCUMENT') return OUTDATED;
  if (fault.code === 'RATE_LIMITED' || fault.status === 429) {
    return { is: 'busy', title: 'Asked too often', detail: said(fault, 'Wait a minute and try again.') };
  }
  if (fault.status === 503) return BUSY;
  if (fault.status === undefined && fault.code === undefined) return OFFLINE;
  return {
    is: 'server',
    title: 'The server made a mistake',
    detail: `${said(fault, 'It has been logged there.')} ${NOTHING_LOST} Try again; if it stays, tell whoever runs Needful.`,
  };
}

function said(fault: Fault, otherwise: string): string {
  return fault.message === undefined || fault.message === '' ? otherwise : fault.message;
}

const SIGNED_OUT: Problem = {
  is: 'signed-out',
  title: 'You are signed out',
  detail: `Your session ended. ${NOTHING_LOST} Sign in and you are back where you were.`,
};
const OUTDATED: Problem = {
  is: 'outdated',
  title: 'This page is older than the server',
  detail: `The server was updated while the page was open. ${NOTHING_LOST} Reload the page.`,
};
const BUSY: Problem = {
  is: 'busy',
  title: 'The server is busy',
  detail: `It asked to be left alone for a moment. ${NOTHING_LOST} Try again in a minute.`,
};
const OFFLINE: Problem = {
  is: 'offline',
  title: 'The server does not answer',
  detail: `Your network or the server is down. ${NOTHING_LOST} Reports wait safely in the extensions. This page tries again by itself.`,
};
