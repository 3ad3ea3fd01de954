import { signOut } from '../background/sign-in.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** Forgets the person. What still waits is tried once more under their name, then goes without it. */
export default defineMessage({ from: 'surface', request: nothing, handle: signOut });
