import { fetchOfficers } from '../background/fetch-officers.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** The officers' contacts; the last known ones where the server cannot be reached. */
export default defineMessage({ from: 'surface', request: nothing, handle: fetchOfficers });
