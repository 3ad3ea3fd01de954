import { defineIdentifier } from './_define.ts';
import { matching } from './_matching.ts';

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';

export default defineIdentifier({
  title: 'an e-mail address',
  element: 'F',
  strength: 'contact',
  rank: 5,
  recall: {
    designedFor: 0.99,
    foundBy: 'an at sign between a name and a domain, also written out in brackets',
  },
  find: (text) =>
    text.includes('@') || /\bat\b/i.test(text)
      ? matching(text, [
          new RegExp(
            `(?<=^|[^\\p{L}\\p{N}.!#$%&'*+/=?^_\`{|}~-])[\\p{L}\\p{N}.!#$%&'*+/=?^_\`{|}~-]{1,64}@(?:${LABEL}\\.){1,8}[\\p{L}][\\p{L}\\p{N}-]{1,23}`,
            'gu',
          ),
          /(?<![\w.+-])[\w.+-]{1,64} ?[([{] ?at ?[)\]}] ?[\w-]{1,63}(?: ?(?:\.|[([{] ?dot ?[)\]}]) ?[\w-]{2,63}){1,4}/gi,
        ])
      : [],
});
