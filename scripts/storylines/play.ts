import { createHash } from 'node:crypto';
import { addDays, dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant, ReportId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import type { Server } from '../../server/compose.ts';
import { CLINIC, foundClinic } from './clinic.ts';
import { knownDocuments, type SignedIn, signIn } from './officers-page.ts';
import type { Actor, Storyline, Told } from './storyline.ts';
import { STORYLINES } from './storylines.ts';

type Account = { readonly email: string; readonly password: string };

/** The demo practice of a running server, as the first start left it. */
export type Stage = {
  readonly origin: string;
  readonly server: Pick<Server, 'auth' | 'pool' | 'sealer'>;
  readonly demo: { readonly officer: Account; readonly security: Account; readonly staff: Account };
};

type Me = {
  readonly me: {
    readonly personId: string;
    readonly memberships: readonly { readonly organizationId: string; readonly slug: string }[];
  };
};

const PRACTICE = 'demo-practice';
/** That of the demo practice and of its clinic. */
const TIME_ZONE = 'America/Chicago';

/**
 * Tells every storyline in the demo practice, through the API that the pages use. Told again it changes nothing: each
 * report and each message has the id it had.
 * @param tell hears each title with its reference and what must be seen
 */
export async function playStorylines(stage: Stage, tell: (sentence: string) => void): Promise<void> {
  const cast = await signInCast(stage);
  if ((await meOf(cast.pat)).memberships.every(({ slug }) => slug !== CLINIC))
    await foundClinic(stage.server, stage.demo);
  const people = {
    alice: (await meOf(cast.alice)).personId,
    pat: (await meOf(cast.pat)).personId,
    sam: (await meOf(cast.sam)).personId,
  };
  const { memberships } = await meOf(cast.pat);
  for (const [id, storyline] of Object.entries<Storyline>(STORYLINES)) {
    const slug = storyline.where === 'clinic' ? CLINIC : PRACTICE;
    const organization = memberships.find((one) => one.slug === slug)?.organizationId;
    if (organization === undefined) throw new Error(`Pat Lee is no member of ${slug} any more.`);
    const reference = await play(id, storyline, { cast, people, organization });
    tell(`${reference}  ${storyline.title}\n    ${storyline.mustBeSeen}`);
  }
}

/** The reference of a storyline's incident, the same in every demo practice. */
export function referenceOfStoryline(id: string): string {
  return referenceOf(idOf(id) as ReportId);
}

type Playing = {
  readonly cast: Readonly<Record<Actor, SignedIn>>;
  readonly people: Told['people'];
  readonly organization: string;
};

type Found = {
  readonly incident: {
    readonly id: string;
    readonly reportedAt: string;
    readonly assignee: object | null;
  } | null;
};

async function play(id: string, storyline: Storyline, playing: Playing): Promise<string> {
  const { cast, people, organization } = playing;
  const reference = referenceOfStoryline(id);
  // The Security Officer finds all of them; who acted in one does not.
  const find = () => cast.sam.ask<Found>(organization, 'IncidentByReference', { reference });
  let { incident } = await find();
  if (incident === null) {
    await report(id, storyline, playing);
    ({ incident } = await find());
  }
  if (incident === null) throw new Error(`${reference} was reported and cannot be found.`);
  const reported = dayIn(TIME_ZONE, incident.reportedAt as Instant);
  const told: Told = { people, daysBefore: (days) => addDays(reported, -days) };
  for (const [at, { by, does, given }] of storyline.steps.entries()) {
    // Claiming has no message of its own that could be told again.
    if (does === 'Claim' && incident.assignee !== null) continue;
    const message = does === 'Claim' ? {} : { messageId: idOf(`${id}/${at}`) };
    await cast[by].ask(organization, does, { id: incident.id, ...message, ...given(told) });
  }
  return reference;
}

async function report(id: string, { kind }: Storyline, { cast, organization }: Playing): Promise<void> {
  const now = new Date().toISOString();
  const given = { reportId: idOf(id), kind, door: 'popup', noticedAt: now, facts: {} };
  await cast.alice.ask(organization, 'IncidentReport', { report: given, sentAt: now });
}

async function signInCast({ origin, demo }: Stage): Promise<Playing['cast']> {
  const documents = knownDocuments();
  return {
    alice: await signIn(origin, documents, demo.staff),
    pat: await signIn(origin, documents, demo.officer),
    sam: await signIn(origin, documents, demo.security),
  };
}

async function meOf(who: SignedIn): Promise<Me['me']> {
  return (await who.ask<Me>(null, 'Me', {})).me;
}

/** A UUID that is made of the words alone (RFC 9562 §5.8). */
function idOf(words: string): string {
  const hex = createHash('sha256').update(`needful storyline ${words}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
