import { isSiteFact, SITE_FACTS } from '@needful/shared/domain/site-facts.ts';
import type { SiteAct } from '@needful/shared/sites/_define.ts';
import type { SelfTestLine } from '../messages/_answers.ts';
import { readDetected } from './detected.ts';
import { findAct, isRecognised, type Place } from './match.ts';
import { countOf, readFacts } from './read-facts.ts';
import { readBody } from './read-told.ts';
import { nameVisit } from './read-visit.ts';

export type SelfTest = { readonly recognised: boolean; readonly lines: readonly SelfTestLine[] };

/** Which facts the profile can and cannot read on this very page; never what they are. Null without a detector. */
export function selfTest(): SelfTest | null {
  const detected = readDetected();
  if (detected === undefined) return null;
  const place: Place = { url: new URL(location.href), document };
  const act = findAct(detected.profile, place);
  return {
    recognised: isRecognised(detected.profile, place),
    lines: act === null ? [] : linesOf(detected.site, act, place),
  };
}

export function linesOf(site: string, act: SiteAct, place: Place): SelfTestLine[] {
  const scope =
    act.each === undefined ? place.document : (place.document.querySelector(act.each) ?? place.document);
  const reading: Readonly<Record<string, unknown>> = {
    ...readFacts(site, act, place, scope),
    ...whatRemindersRead(act, place),
    visit: nameVisit(act, scope, '') === undefined ? undefined : 'found',
  };
  const meant = [...Object.keys(act.facts), ...(act.visit === undefined ? [] : ['visit'])];
  return meant.filter(isSiteFact).flatMap((fact) => {
    const value = reading[fact];
    // Nobody is written to yet: that is no blindness.
    if (value === undefined && fact === 'recipients' && act.act === 'compose-mail') return [];
    return [{ fact, label: SITE_FACTS[fact], readable: value !== undefined, found: tell(value) }];
  });
}

/** Of what only a reminder looks at, what is there or is not. The rest are words that may rightly not be said. */
function whatRemindersRead(act: SiteAct, { document }: Place): Readonly<Record<string, unknown>> {
  const { body, fax, patientCount } = act.facts;
  return {
    ...(body && { body: readBody(act, document) === null ? undefined : 'found' }),
    ...(fax && { fax: document.querySelector(fax.selector) === null ? undefined : 'found' }),
    ...(patientCount && { patientCount: countOf(patientCount, document) }),
  };
}

function tell(value: unknown): string {
  if (value === undefined) return 'could not be read';
  if (Array.isArray(value)) return `${value.length} found`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'found';
}
