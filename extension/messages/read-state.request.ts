import { readState } from '../background/read-state.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** Everything the popup needs at once; no network, so it answers at once. */
export default defineMessage({ from: 'surface', request: nothing, handle: readState });
