import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './settings.ts';

// NIST SP 800-63B § 3.1.1.2: length, and a comparison with what is commonly used or expected; no rules about
// which characters. Public lists hold few entries of 12 characters or more, and those are a common word with
// padding, a repetition or a walk over the keyboard: so these are told by their shape, not by a long list.

const COMMON_WORDS = [
  ...['password', 'passwort', 'passw', 'passphrase', 'letmein', 'welcome', 'changeme', 'default', 'secret'],
  ...['qwerty', 'qwertz', 'azerty', 'admin', 'administrator', 'iloveyou', 'monkey', 'dragon', 'sunshine'],
  ...['princess', 'football', 'baseball', 'superman', 'batman', 'trustno', 'starwars', 'master', 'login'],
  ...['hospital', 'clinic', 'medical', 'doctor', 'nurse', 'patient', 'privacy', 'hipaa', 'compliance'],
  ...['needful', 'summer', 'winter', 'spring', 'autumn', 'january', 'october', 'november', 'december'],
];
const SEQUENCES = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv',
];
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
/** Fewer letters than this beside a common word are padding: `Password2026!!` is `password` and nothing else. */
const OWN_CHARACTERS = 8;

function withoutSequences(text: string): string {
  let rest = text;
  for (const sequence of SEQUENCES.flatMap((line) => [line, [...line].reverse().join('')])) {
    for (let start = 0; start + 4 <= sequence.length; start += 1) {
      let run = sequence.length - start;
      while (run >= 4 && !rest.includes(sequence.slice(start, start + run))) run -= 1;
      if (run >= 4) rest = rest.replaceAll(sequence.slice(start, start + run), '');
    }
  }
  return rest;
}

function withoutWords(text: string, words: readonly string[]): string {
  const leet = [...text].map((letter) => LEET[letter] ?? letter).join('');
  let rest = leet;
  for (const word of words) rest = rest.replaceAll(word, '');
  return rest === leet ? text : rest;
}

/** What remains of a password that nobody would guess from lists, the keyboard or the person. */
function ownPart(password: string, expected: readonly string[]): string {
  const words = [...expected, ...COMMON_WORDS].filter((word) => word.length >= 4);
  const rest = withoutWords(withoutSequences(password.toLowerCase()), words);
  return [...new Set(withoutSequences(rest))].join('');
}

/**
 * Why a password cannot be taken, as a sentence for the person who typed it, or null.
 * `expected` is what others know of them: name, e-mail, organization.
 */
export function passwordRefusal(password: string, expected: readonly string[] = []): string | null {
  if (password.length < MIN_PASSWORD_LENGTH) return `Use at least ${MIN_PASSWORD_LENGTH} characters.`;
  if (password.length > MAX_PASSWORD_LENGTH) return `Use at most ${MAX_PASSWORD_LENGTH} characters.`;
  const known = expected.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  if (ownPart(password, known).length >= OWN_CHARACTERS) return null;
  return 'This is among the first that someone would guess. Use a few words that do not belong together.';
}
