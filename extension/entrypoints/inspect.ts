import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { INSPECTOR, type InspectedWorld } from '../inspector/in-page.ts';
import { startInspector } from '../page/inspect/inspector.ts';

/** Runs where an administrator describes a site, and nowhere else. */
export default defineUnlistedScript(() => {
  const world = globalThis as InspectedWorld;
  const name = Symbol.for(INSPECTOR);
  world[name]?.stop();
  world[name] = startInspector();
});
