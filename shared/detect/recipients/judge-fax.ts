import type { Directory } from './directory.ts';

export type FaxVerdict =
  | { readonly verdict: 'known'; readonly whose: string }
  | { readonly verdict: 'one-digit-away'; readonly whose: string; readonly why: string }
  | { readonly verdict: 'not-in-directory'; readonly why: string }
  | { readonly verdict: 'unreadable'; readonly why: string };

/** Judges a fax number as it was typed against the directory. "Away" is one digit other, more, fewer, or two swapped. */
export function judgeFax(typed: string, { faxes }: Pick<Directory, 'faxes'>): FaxVerdict {
  const number = dialled(typed);
  if (number === null) {
    return {
      verdict: 'unreadable',
      why: 'This is no fax number: it has fewer than seven digits, or more than fifteen.',
    };
  }
  const entries = faxes.flatMap((fax) => {
    const digits = dialled(fax.number);
    return digits === null ? [] : [{ digits, whose: fax.whose }];
  });
  const same = entries.find(({ digits }) => digits === number);
  if (same !== undefined) return { verdict: 'known', whose: same.whose };
  const near = entries.find(({ digits }) => isOneAway(digits, number));
  if (near === undefined) {
    return { verdict: 'not-in-directory', why: 'This fax number is not in your organization’s directory.' };
  }
  return {
    verdict: 'one-digit-away',
    whose: near.whose,
    why: `This fax number is one digit away from the one of ${near.whose}.`,
  };
}

/** Digits alone, without the trunk prefix of an outside line and the country code of the North American plan. */
function dialled(typed: string): string | null {
  const digits = typed.replace(/\D/g, '').replace(/^(?:011|9(?=1?[2-9]\d{9}$))/, '');
  if (digits.length < 7 || digits.length > 15) return null;
  return digits.replace(/^1(?=[2-9]\d{9}$)/, '');
}

function isOneAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return isSwapped && short.slice(at + 2) === long.slice(at + 2);
}
