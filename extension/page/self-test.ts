import { isSiteFact, SITE_FACTS } from '@needful/shared/domain/site-facts.ts';
import type { SiteAct } from '@needful/shared/sites/_define.ts';
import type { SelfTestLine } from '../messages/_answers.ts';
import { readDetected } from './detected.ts';
import { findAct, isRecognised, type Place } from './match.ts';
import { readFacts } from './read-facts.ts';

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
  const reading = new Map<string, unknown>(Object.entries(readFacts(site, act, place, scope)));
  return Object.keys(act.facts).map((fact) => {
    const value = reading.get(fact);
    return {
      fact,
      label: isSiteFact(fact) ? SITE_FACTS[fact] : fact,
      readable: value !== undefined,
      found: tell(value),
    };
  });
}

function tell(value: unknown): string {
  if (value === undefined) return 'could not be read';
  if (Array.isArray(value)) return `${value.length} found`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'found';
}
