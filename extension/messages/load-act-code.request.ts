import { loadActCode } from '../background/load-act-code.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** The detector saw an act for the first time in its document: brings the button, the receipt and the card. */
export default defineMessage({
  from: 'page',
  request: nothing,
  handle: (_request, sender) => loadActCode(sender),
});
