import { siteOfPage } from '../background/sites.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** The checked profile for the asking frame's own address; null where none is assigned or granted. */
export default defineMessage({
  from: 'page',
  request: nothing,
  handle: (_request, sender) => siteOfPage(sender),
});
