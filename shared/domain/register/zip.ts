/** States whose ZIP codes begin with one zero, and those with two: what a spreadsheet drops. */
const ONE_ZERO = new Set(['ct', 'ma', 'me', 'nh', 'nj', 'ri', 'vt']);
const TWO_ZEROS = new Set(['pr', 'vi']);

/** A ZIP code as it is written on an envelope, and whether zeros were put back; null where it is none. */
export function readPostalCode(
  typed: string,
  state: string | null,
): { readonly code: string; readonly padded: boolean } | null {
  const code = typed.trim();
  const whole = /^(\d{5})(?:[- ]?(\d{4}))?$/.exec(code);
  if (whole !== null)
    return { code: whole[2] === undefined ? code : `${whole[1]}-${whole[2]}`, padded: false };
  if (state === null) return null;
  if (/^\d{4}$/.test(code) && ONE_ZERO.has(state)) return { code: `0${code}`, padded: true };
  return /^\d{3}$/.test(code) && TWO_ZEROS.has(state) ? { code: `00${code}`, padded: true } : null;
}
