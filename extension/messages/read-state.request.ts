import { readState } from '../background/read-state.ts';
import { defineMessage } from './_define.ts';
import { nothing, parser } from './_schemas.ts';

/** Everything the popup needs at once; no network, so it answers at once. */
export default defineMessage({ from: 'surface', parse: parser(nothing), handle: readState });
