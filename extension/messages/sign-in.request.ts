import { signIn } from '../background/sign-in.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** Opens the server's sign-in window; answers when it has closed. */
export default defineMessage({ from: 'surface', request: nothing, handle: signIn });
