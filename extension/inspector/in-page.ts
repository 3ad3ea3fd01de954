import type { Inspector } from '../page/inspect/inspector.ts';

/** Under which symbol of the isolated world the inspector stands, where no script of the page can see it. */
export const INSPECTOR = 'needful.inspector';
export type InspectedWorld = { [name: symbol]: Inspector | undefined };
