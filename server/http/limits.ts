/** The largest report with every field full is some 40 kB. */
export const MAX_BODY_BYTES = 128 * 1024;
