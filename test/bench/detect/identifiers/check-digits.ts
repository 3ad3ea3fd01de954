/** Appends the digit that makes ISO/IEC 7812-1's sum come out, `prefix` counted in front. */
export function withCheckDigit(digits: string, prefix = ''): string {
  let sum = 0;
  for (const [place, digit] of [...`${prefix}${digits}`].reverse().entries()) {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / 10) + (value % 10);
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** A vehicle's number with its ninth place as 49 CFR 565.15 wants it. */
export function withVinDigit(seventeen: string): string {
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const values = new Map([...'ABCDEFGH'].map((letter, at) => [letter, at + 1]));
  for (const [at, letter] of [...'JKLMN'].entries()) values.set(letter, at + 1);
  values.set('P', 7).set('R', 9);
  for (const [at, letter] of [...'STUVWXYZ'].entries()) values.set(letter, at + 2);
  const sum = [...seventeen].reduce(
    (total, letter, at) => total + (values.get(letter) ?? Number(letter)) * (weights[at] ?? 0),
    0,
  );
  const rest = sum % 11;
  return `${seventeen.slice(0, 8)}${rest === 10 ? 'X' : rest}${seventeen.slice(9)}`;
}

/** A German IBAN: two check digits over country and number. */
export function withIbanDigits(number: string): string {
  const rest = BigInt(`${number}131400`) % 97n;
  return `DE${String(98n - rest).padStart(2, '0')}${number}`;
}
