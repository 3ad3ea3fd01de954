import type { State } from '../messages/_answers.ts';
import { isCardOpen } from './cards/open-cards.ts';
import { readConnection } from './connection.ts';
import { readEnrolment } from './enrolment.ts';
import { readInstallation } from './installation.ts';
import { readMark } from './mark.ts';
import { allEntries } from './outbox/keep.ts';
import { findPageTab } from './page-tab.ts';
import { readSessionAt, type Session } from './session.ts';
import { isStorageSafe } from './storage-safety.ts';
import { readSettings } from './sync.ts';
import { readTabSite } from './tab-site.ts';

export async function readState(): Promise<State> {
  const [enrolment, entries] = await Promise.all([readEnrolment(), allEntries()]);
  const here = enrolment === null ? null : await readSessionAt(enrolment);
  const installation = enrolment !== null && (await readInstallation(enrolment)) !== null;
  return {
    server: enrolment?.server ?? null,
    organization:
      enrolment === null ? null : { id: enrolment.organizationId, name: enrolment.organizationName ?? '' },
    managed: enrolment?.managed ?? false,
    identity: identityOf(here),
    hidden: here?.hidden ?? false,
    installation,
    connection: await readConnection(),
    waiting: entries.filter(({ progress }) => progress.state === 'waiting').length,
    refused: entries.filter(({ progress }) => progress.state === 'refused').length,
    storage: (await isStorageSafe()) ? 'safe' : 'not-yet-safe',
    needs: enrolment === null ? 'enrolment' : here === null && !installation ? 'sign-in' : null,
    mark: enrolment === null || here?.hidden === true ? null : await readMark(),
    cardOpen: await isCardHere(),
    site: await readTabSite(),
    describesSites: here !== null && !here.hidden && ((await readSettings())?.describesSites ?? false),
  };
}

async function isCardHere(): Promise<boolean> {
  const tabId = (await findPageTab())?.id;
  return tabId !== undefined && (await isCardOpen(tabId));
}

function identityOf(session: Session | null): State['identity'] {
  if (session === null || session.hidden) return null;
  const { personId, name, email } = session;
  return { personId, name, email };
}
