import type { SiteProfile } from '@needful/shared/sites/_define.ts';
import type { SelfTestLine } from '../../messages/_answers.ts';
import { findAct, isRecognised, type Place } from '../match.ts';
import { linesOf } from '../self-test.ts';
import { paint } from './paint.ts';
import { pickElement } from './pick.ts';
import { proposalsFor } from './propose.ts';
import { shownWords } from './shown-words.ts';

/** What this frame shows of a profile: which act, and which facts can be read. Never what they are. */
export type Tried = {
  readonly recognised: boolean;
  readonly act: string | null;
  readonly lines: readonly SelfTestLine[];
};

/**
 * What the inspector's own window asks of one frame of the page. It is called through the browser alone; the page
 * sees none of it, and nothing here speaks to the extension by itself.
 */
export type Inspector = {
  /** Selectors for the element that the person points at and clicks; [] where they gave up. */
  readonly pick: () => Promise<readonly string[]>;
  readonly cancel: () => void;
  /** Outlines what a selector finds. @returns how many elements; -1 where this browser does not take it */
  readonly show: (selector: string) => number;
  /** Which of a selector's words are also written on the page: they may be somebody's name. */
  readonly shownWords: (selectors: readonly string[]) => readonly string[];
  readonly attempt: (site: string, profile: SiteProfile) => Tried;
  /** Takes everything of ours out of the page. */
  readonly stop: () => void;
};

/** Starts in this frame, in the place of one that was started before. */
export function startInspector(): Inspector {
  const ended = new AbortController();
  const { signal } = ended;
  let picking: AbortController | undefined;
  const painted = paint(signal);
  return {
    async pick() {
      picking?.abort();
      picking = new AbortController();
      painted.clear();
      const element = await pickElement(AbortSignal.any([picking.signal, signal]));
      return element === null ? [] : proposalsFor(element);
    },
    cancel: () => picking?.abort(),
    show: (selector) => painted.show(selector),
    shownWords,
    attempt,
    stop: () => ended.abort(),
  };
}

function attempt(site: string, profile: SiteProfile): Tried {
  const place: Place = { url: new URL(location.href), document };
  try {
    const act = findAct(profile, place);
    return {
      recognised: isRecognised(profile, place),
      act: act?.act ?? null,
      lines: act === null ? [] : linesOf(site, act, place),
    };
  } catch {
    return { recognised: false, act: null, lines: [] };
  }
}
