import { listSites } from '../background/sites.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** Every place that Needful is told to read, whether the browser allows it, and the profiles one can choose. */
export default defineMessage({ from: 'surface', request: nothing, handle: listSites });
