import { listKeptReports } from '../background/list-kept-reports.ts';
import { defineMessage } from './_define.ts';
import { nothing, parser } from './_schemas.ts';

/** The reports of this identity on this computer: waiting, refused, and those delivered since signing in. */
export default defineMessage({ from: 'surface', parse: parser(nothing), handle: listKeptReports });
