import { browser } from 'wxt/browser';
import { OfficersDocument, type OfficersQuery } from '../generated/graphql.ts';
import type { Fetched, Officer } from '../messages/_answers.ts';
import { fetchAs } from './as-person.ts';
import { readEnrolment } from './enrolment.ts';

export type OfficersAnswer = Fetched<readonly Officer[]> & {
  /** The last known ones, for when the server cannot be reached: that is when a person needs to telephone. */
  readonly known: readonly Officer[];
};

export async function fetchOfficers(): Promise<OfficersAnswer> {
  const enrolment = await readEnrolment();
  const name = `officers:${enrolment?.organizationId ?? ''}`;
  const fetched = await fetchAs(OfficersDocument, {}, false, (data) => data.officers.map(officerOf));
  if (fetched.fetched) {
    await browser.storage.local.set({ [name]: fetched.value });
    return { ...fetched, known: fetched.value };
  }
  const stored = (await browser.storage.local.get(name))[name];
  return { ...fetched, known: Array.isArray(stored) ? (stored as readonly Officer[]) : [] };
}

function officerOf(designation: OfficersQuery['officers'][number]): Officer {
  return {
    role: designation.role === 'PRIVACY' ? 'privacy' : 'security',
    title: designation.title,
    name: designation.holder.name,
    email: null,
    alternateName: designation.alternate?.name ?? null,
    publicContact: designation.publicContact ?? null,
  };
}
