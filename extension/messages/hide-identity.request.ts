import { hideIdentity } from '../background/session.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** Shows nothing of this person until they sign in again; also done by itself when the computer idles or locks. */
export default defineMessage({
  from: 'surface',
  request: nothing,
  handle: async () => {
    await hideIdentity();
    return {};
  },
});
