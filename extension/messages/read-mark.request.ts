import { readMark } from '../background/mark.ts';
import { defineMessage } from './_define.ts';
import { nothing } from './_schemas.ts';

/** The mark by which a person knows what is ours. Our code in a page draws it where the page cannot read it. */
export default defineMessage({ from: 'either', request: nothing, handle: readMark });
