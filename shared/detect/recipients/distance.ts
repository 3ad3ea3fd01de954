/** Keys beside each other on a QWERTY keyboard. */
const ROWS = ['1234567890-', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
const LOOKS = '0o 1l 1i il 5s 3e 8b 2z 6b 9g uv vy gq ec hn'.split(' ');
const VOWELS = 'aeiouy';

const COST = {
  looks: 0.25,
  neighbour: 0.5,
  vowel: 0.7,
  other: 1,
  swapped: 0.5,
  doubled: 0.35,
  hyphen: 0.25,
  letter: 0.7,
  digit: 1,
} as const;

/** Two letters that look like one. */
const PAIRS = ['rnm', 'vvw', 'cld', 'nnm', 'iiu'].map((letters) => [...letters].map(codeOf)) as [
  number,
  number,
  number,
][];

const ASCII = 128;
/** What one letter costs in place of another, by their codes. */
const INSTEAD = costsInstead();

/**
 * How much has to go wrong for one name to become the other, by eye or by hand: the optimal string alignment
 * distance with weights, 1 for a letter that is another altogether. Both names in lower case.
 *
 * @param limit above it the answer is only "more than that", as Infinity
 */
export function slip(one: string, other: string, limit: number): number {
  // The cheapest letter too many costs a quarter.
  if (Math.abs(one.length - other.length) > limit / COST.hyphen) return Number.POSITIVE_INFINITY;
  const width = other.length + 1;
  const cells = new Float64Array((one.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  let former = 0;
  for (let i = 0; i <= one.length; i++) {
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < width; j++) {
      const cost = i + j === 0 ? 0 : cheapest(one, other, i, j, cells);
      cells[i * width + j] = cost;
      if (cost < least) least = cost;
    }
    // No way passes by two rows: the longest step is two letters.
    if (least > limit && former > limit) return Number.POSITIVE_INFINITY;
    former = least;
  }
  const whole = cells[cells.length - 1] ?? Number.POSITIVE_INFINITY;
  return whole <= limit ? whole : Number.POSITIVE_INFINITY;
}

/** The cheapest way to the cell `i`, `j`, of those that were filled before it. */
function cheapest(one: string, other: string, i: number, j: number, cells: Float64Array): number {
  const here = i * (other.length + 1) + j;
  const above = here - other.length - 1;
  const mine = codeAt(one, i - 1);
  const theirs = codeAt(other, j - 1);
  let least = Number.POSITIVE_INFINITY;
  if (i > 0) least = (cells[above] ?? least) + costOfLetter(one, i - 1);
  if (j > 0) least = Math.min(least, (cells[here - 1] ?? least) + costOfLetter(other, j - 1));
  if (i === 0 || j === 0) return least;
  least = Math.min(least, (cells[above - 1] ?? least) + costInstead(mine, theirs));
  const swapped = i > 1 && j > 1 && mine === codeAt(other, j - 2) && theirs === codeAt(one, i - 2);
  if (swapped) least = Math.min(least, (cells[above - other.length - 3] ?? least) + COST.swapped);
  for (const [first, second, single] of PAIRS) {
    if (i > 1 && theirs === single && mine === second && codeAt(one, i - 2) === first) {
      least = Math.min(least, (cells[above - other.length - 2] ?? least) + COST.looks);
    }
    if (j > 1 && mine === single && theirs === second && codeAt(other, j - 2) === first) {
      least = Math.min(least, (cells[above - 2] ?? least) + COST.looks);
    }
  }
  return least;
}

function codeAt(text: string, place: number): number {
  return text.charCodeAt(place);
}

function codeOf(letter: string): number {
  return letter.charCodeAt(0);
}

/** Of a letter too many or missing. */
function costOfLetter(text: string, place: number): number {
  const code = codeAt(text, place);
  if (code === 0x2d) return COST.hyphen;
  if (code === codeAt(text, place - 1) || code === codeAt(text, place + 1)) return COST.doubled;
  return code >= 0x30 && code <= 0x39 ? COST.digit : COST.letter;
}

function costInstead(one: number, other: number): number {
  if (one === other) return 0;
  return one < ASCII && other < ASCII ? (INSTEAD[one * ASCII + other] ?? COST.other) : COST.other;
}

function costsInstead(): Float64Array {
  const costs = new Float64Array(ASCII * ASCII).fill(COST.other);
  const set = (pair: string, cost: number) => {
    const [one = 0, other = 0] = [...pair].map(codeOf);
    costs[one * ASCII + other] = cost;
    costs[other * ASCII + one] = cost;
  };
  for (const one of VOWELS) for (const other of VOWELS) set(one + other, COST.vowel);
  // A digit in place of another makes another name: 163.com is not 162.com.
  for (const pair of neighbours()) if (!/\d\d/.test(pair)) set(pair, COST.neighbour);
  for (const pair of LOOKS) set(pair, COST.looks);
  return costs;
}

function neighbours(): readonly string[] {
  return ROWS.flatMap((row, down) =>
    [...row].flatMap((key, along) => {
      const below = ROWS[down + 1];
      const near = [row[along + 1], below?.[along], below?.[along - 1]];
      return near.filter((other) => other !== undefined).map((other) => key + other);
    }),
  );
}
