import { reportTab } from '../background/acts.ts';
import { findPageTab } from '../background/page-tab.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** Reports the message shown in the active tab; its receipt appears in that page. `started: false`: there is none. */
export default defineMessage({
  from: 'surface',
  request: nothing,
  handle: async () => {
    const tab = await findPageTab();
    return { started: tab?.id !== undefined && (await reportTab(tab.id, 'toolbar')) };
  },
});
