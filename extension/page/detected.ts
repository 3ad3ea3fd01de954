import type { SiteAct } from '@needful/shared/sites/_define.ts';
import type { SiteOfPage } from '../background/sites.ts';
import type { CountContent } from './read-told.ts';
import type { NameVisit } from './read-visit.ts';
import type { StartReporter } from './reporter.tsx';

/**
 * What the detector and the code it calls for share. Both run in the extension's isolated world, which the page
 * cannot see; a symbol of the registry is how two bundles find one object.
 */
export type Detected = SiteOfPage & {
  act: SiteAct | null;
  /** A message that is written over it: a card may speak of that one too. */
  over: SiteAct | null;
  /** Told after each scan that saw a change of act, of address, or of the page around the act. */
  listener: (() => void) | null;
  /** Brought by the reporter's own code, once something can be reported here; null before. */
  startReporter: StartReporter | null;
  /** Brought by the code that looks texts over, once there is a text to look at; null before. */
  countContent: CountContent | null;
  /** Brought by the code that knows one patient from the next, where a profile says by what; null before. */
  nameVisit: NameVisit | null;
  readonly stop: () => void;
  /** Aborted when the detector stops: everything of ours leaves the page then. */
  readonly signal: AbortSignal;
};

/** Whether one patient cannot be known from the next yet, since the code for it is on its way. */
export function isUnnamed({ nameVisit }: Detected, { visit }: SiteAct): boolean {
  return visit !== undefined && nameVisit === null;
}

const NAME = Symbol.for('needful.detected');
type World = { [NAME]?: Detected | undefined };

export function readDetected(): Detected | undefined {
  return (globalThis as World)[NAME];
}

export function setDetected(detected: Detected | undefined): void {
  (globalThis as World)[NAME] = detected;
}
