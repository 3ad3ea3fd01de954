import { readSnippets } from '../background/read-snippets.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** The approved snippets of policy, as last fetched. */
export default defineMessage({ from: 'surface', request: nothing, handle: readSnippets });
