import type { TabSite } from '../messages/_answers.ts';
import { actIn } from './acts.ts';
import { countReading } from './count-reading.ts';
import { readEnrolment } from './enrolment.ts';
import { forBrowser } from './match-pattern.ts';
import { faultIn, type PageFault } from './page-faults.ts';
import { findPageTab } from './page-tab.ts';
import { readProfiles } from './profiles.ts';
import { runSelfTest } from './run-self-test.ts';
import { assignmentFor, isGranted, isSwitchedOff } from './sites.ts';

const STOPPED: Readonly<Record<PageFault, string>> = {
  threw:
    'Needful could not read this page and has stopped trying. The page is as it was; reporting below works.',
  slow: 'This page is too large for Needful to read. The page is as it was; reporting below works.',
};

/** Whether the site in the active tab can be read, and if not, why and what helps. */
export async function readTabSite(): Promise<TabSite> {
  const tab = await findPageTab();
  const url = tab?.url ?? '';
  if (tab?.id === undefined || !/^https?:/.test(url)) {
    return not('no-page', 'There is no web page in this tab that Needful could read.', null);
  }
  const { origin } = new URL(url);
  if ((await readEnrolment()) === null) return not('not-enrolled', 'Join your organization first.', origin);
  const assignment = await assignmentFor(url);
  const profile = assignment === null ? undefined : (await readProfiles()).get(assignment.profile);
  if (assignment === null && (await isSwitchedOff(url)))
    return not(
      'switched-off',
      'Your organization has switched the reading of this site off. Needful reads nothing here; you can still report below.',
      origin,
    );
  if (assignment === null || profile === undefined) {
    return not(
      'unknown-site',
      'Needful is not told to read this site. You can still report below.',
      origin,
      ask(origin),
    );
  }
  if (!(await isGranted(assignment.match))) {
    return not(
      'not-granted',
      `The browser does not yet allow Needful to read ${profile.title} here.`,
      origin,
      ask(origin),
    );
  }
  const fault = await faultIn(tab.id);
  if (fault !== null) return not('stopped', STOPPED[fault], origin);
  const test = await runSelfTest(tab.id);
  if (test === 'busy') {
    return not('not-started', 'This page has not answered yet. Look again when it has loaded.', origin);
  }
  if (test === null) return not('not-started', 'Reload this page once, so that Needful can read it.', origin);
  if (!test.recognised) {
    void countReading(assignment.profile, 'page', test);
    return not(
      'not-recognised',
      `This page does not look like ${profile.title}. Its layout may have changed; reporting below works.`,
      origin,
    );
  }
  const seen = await actIn(tab.id);
  const { title, unproven } = profile;
  return {
    readable: true,
    origin,
    site: assignment.profile,
    title,
    unproven,
    readsNothing: profile.acts.length === 0,
    act: seen?.act ?? null,
    kind: seen?.kind ?? null,
    selfTest: test.lines,
  };
}

function ask(origin: string): readonly string[] {
  const pattern = forBrowser(`${origin}/*`);
  return pattern === null ? [] : [pattern];
}

type Why = Extract<TabSite, { readable: false }>['why'];
function not(why: Why, message: string, origin: string | null, origins: readonly string[] = []): TabSite {
  return { readable: false, why, message, origin, ask: origins };
}
