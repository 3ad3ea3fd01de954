import type { Credential } from '../api.ts';
import { noteConnection } from '../connection.ts';
import { readEnrolment } from '../enrolment.ts';
import { ensureInstallation, readInstallation, replaceInstallation } from '../installation.ts';
import type { Place } from '../place.ts';
import { bearer, ownerOf } from '../session.ts';
import { setAlarm } from './alarm.ts';
import type { Content, Entry } from './entry.ts';
import { forgetWhatWasDelivered } from './forget.ts';
import { heads } from './heads.ts';
import { allEntries, contentOf, entriesAbout, record } from './keep.ts';
import { isDue, type OutboxEvent, type Progress } from './next.ts';
import { placeOf } from './place-of.ts';
import { type Submitted, submit } from './submit.ts';

let round: Promise<void> | undefined;
let again = false;

/** Sends everything that is due, one after the other; a call during a round makes it go round once more. */
export function sendNow(): Promise<void> {
  if (round !== undefined) {
    again = true;
    return round;
  }
  round = rounds().finally(() => {
    round = undefined;
  });
  return round;
}

async function rounds(): Promise<void> {
  do {
    again = false;
    await sendDue();
  } while (again);
  // The next report may be of somebody who is not signed in. Nothing here waits for it.
  void ensureInstallation();
  await forgetWhatWasDelivered();
  await setAlarm((await allEntries()).map(({ progress }) => progress));
}

/** Troubles of the way, not of one message: the next message would meet the same. */
const OF_THE_WAY = new Set(['offline', 'unreachable', 'not-our-server', 'throttled']);

async function sendDue(): Promise<void> {
  const entries = await allEntries();
  for (const entry of heads(entries)) {
    if (!isDue(entry.progress, Date.now())) continue;
    const after = await sendOne(entry);
    if (after.state === 'waiting' && after.trouble !== null && OF_THE_WAY.has(after.trouble)) return;
    if (after.state === 'delivered') again = again || hasLater(entry, entries);
    if (after.state === 'refused' && entry.type === 'report') await refuseLater(entry);
  }
}

function hasLater(entry: Entry, entries: readonly Entry[]): boolean {
  return entries.some(
    ({ reportId, id, progress }) =>
      reportId === entry.reportId && id !== entry.id && progress.state === 'waiting',
  );
}

/** As they stand now: what was kept while the report was on its way is not sent after it. */
async function refuseLater(entry: Entry): Promise<void> {
  const message = 'The report it belongs to was not accepted.';
  for (const later of await entriesAbout(entry.reportId)) {
    if (later.id === entry.id) continue;
    const content = await contentOf(later);
    const left = content === null ? null : withoutRecipient(content);
    await record(later, { type: 'refused', at: Date.now(), code: 'report-refused', message }, left);
  }
}

async function sendOne(entry: Entry): Promise<Progress> {
  const allowed = await allow(entry);
  const at = Date.now();
  if ('trouble' in allowed) {
    const event = { type: 'held', at, trouble: allowed.trouble, random: Math.random() } as const;
    return (await record(entry, event)).progress;
  }
  const content = await contentOf(entry);
  if (content === null) return refuseUnreadable(entry);
  const tried = await record(entry, { type: 'tried', at, random: Math.random() });
  let submitted = await submit(allowed.place, content, allowed.credential);
  if (isUnknown(submitted)) submitted = await withAnotherInstallation(entry, content, allowed, submitted);
  if (isStale(submitted) && allowed.credential.bearer !== null) {
    submitted = await withFreshCredential(entry, content, submitted);
  }
  if (isForPerson(submitted, entry)) submitted = WAITS_FOR_PERSON;
  await noteConnection(submitted);
  const event = eventOf(submitted, Date.now());
  const answered = submitted.kind === 'trouble' ? null : afterwards(content, submitted);
  return (await record(tried, event, answered)).progress;
}

/**
 * What stays here of what the server answered: of a report who leads, of a recipient nothing that names anybody; null
 * for the same as before.
 */
function afterwards(content: Content, submitted: Exclude<Submitted, { kind: 'trouble' }>): Content | null {
  if (content.type === 'report')
    return submitted.kind === 'accepted' ? { ...content, lead: submitted.lead } : null;
  return withoutRecipient(content);
}

/** What stays of a recipient that is over: nothing that names anybody. Null for everything else, which stays as it is. */
function withoutRecipient(content: Content): Content | null {
  if (content.type === 'report' || content.later.type !== 'recipient') return null;
  const { kind } = content.later.recipient;
  const recipient = { kind, address: null, name: null, messageReference: null };
  return { type: 'later', later: { ...content.later, recipient } };
}

const WAITS_FOR_PERSON = {
  kind: 'trouble',
  trouble: 'needs-sign-in',
  unsent: false,
  retryAfterMs: null,
} as const satisfies Submitted;

/**
 * Sent without the name, where the report went under it from no computer that the server knows, or from another one:
 * only its person may add to it. That says nothing against the message, which waits for their next sign-in.
 */
function isForPerson(submitted: Submitted, { owner, type }: Entry): boolean {
  const refused = submitted.kind === 'refused' && submitted.code === 'not-the-reporter';
  return refused && owner !== null && type !== 'report';
}

function isStale(submitted: Submitted): boolean {
  return (
    submitted.kind === 'trouble' &&
    (submitted.trouble === 'needs-sign-in' || submitted.trouble === 'not-allowed')
  );
}

function isUnknown(submitted: Submitted): boolean {
  return submitted.kind === 'trouble' && submitted.trouble === 'unknown-installation';
}

/** The server has forgotten this computer, which says nothing against the message: once more, enrolled anew. */
async function withAnotherInstallation(
  entry: Entry,
  content: Content,
  { credential }: Extract<Allowed, { place: Place }>,
  before: Submitted,
): Promise<Submitted> {
  if (credential.installation !== null) await replaceInstallation(credential.installation);
  const allowed = await allow(entry);
  return 'trouble' in allowed ? before : submit(allowed.place, content, allowed.credential);
}

/** The token was revoked or ran out on the way: once more with a new one, or with the installation's credential. */
async function withFreshCredential(entry: Entry, content: Content, before: Submitted): Promise<Submitted> {
  const renewed = await bearer(placeOf(entry, await readEnrolment()), Date.now(), true);
  const allowed = await allow(entry);
  if ('trouble' in allowed) return before;
  const second = await submit(allowed.place, content, allowed.credential);
  const { installation } = allowed.credential;
  if (!isStale(second) || installation === null || renewed.token === null) return second;
  return submit(allowed.place, content, { bearer: null, installation });
}

type Allowed =
  | { readonly place: Place; readonly credential: Credential }
  | { readonly trouble: 'needs-sign-in' | 'server-failed' | 'unreachable' | 'offline' | 'not-our-server' };

/** Under its person's name while they are signed in; otherwise through the installation, which only submits. */
async function allow(entry: Entry): Promise<Allowed> {
  const place = placeOf(entry, await readEnrolment());
  const installation = await installationAt(place);
  const person = entry.owner === null ? null : await bearer(place, Date.now());
  if (person?.token != null && ownerOf(person.session) === entry.owner) {
    return { place, credential: { bearer: person.token, installation } };
  }
  if (person !== null && person.token === null && person.why === 'trouble') {
    return { trouble: person.trouble === 'offline' ? 'offline' : 'server-failed' };
  }
  if (installation === null) return { trouble: 'needs-sign-in' };
  return { place, credential: { bearer: null, installation } };
}

async function installationAt(place: Place): Promise<Credential['installation']> {
  const installation = await readInstallation(place);
  if (installation !== null) return installation;
  await ensureInstallation();
  return readInstallation(place);
}

function eventOf(submitted: Submitted, at: number): OutboxEvent {
  if (submitted.kind === 'accepted') return { type: 'accepted', at };
  if (submitted.kind === 'refused')
    return { type: 'refused', at, code: submitted.code, message: submitted.message };
  const { trouble, unsent, retryAfterMs } = submitted;
  return { type: 'troubled', at, trouble, unsent, retryAfterMs, random: Math.random() };
}

async function refuseUnreadable(entry: Entry): Promise<Progress> {
  const message = 'This computer can no longer read what was kept. Report it again.';
  const event = { type: 'refused', at: Date.now(), code: 'unreadable', message } as const;
  return (await record(entry, event)).progress;
}
