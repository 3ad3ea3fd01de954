import { openInspector } from '../background/open-inspector.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** Opens the window in which an administrator describes the site in front. */
export default defineMessage({ from: 'surface', request: nothing, handle: openInspector });
