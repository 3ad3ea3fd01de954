import { listKeptReports } from '../background/list-kept-reports.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** The reports of this identity on this computer: waiting, refused, and those delivered since signing in. */
export default defineMessage({ from: 'surface', request: nothing, handle: listKeptReports });
