import { fetchMyReports } from '../background/fetch-my-reports.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** My newest reports as the server knows them, with the officer's questions and the outcome. */
export default defineMessage({ from: 'surface', request: nothing, handle: fetchMyReports });
