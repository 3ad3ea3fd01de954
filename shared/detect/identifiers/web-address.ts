import { defineIdentifier } from './_define.ts';
import { matching } from './_matching.ts';

export default defineIdentifier({
  title: 'a web address',
  element: 'N',
  strength: 'contact',
  rank: 3,
  recall: { designedFor: 0.99, foundBy: 'a scheme or www before a domain' },
  find: (text) =>
    matching(text, [/(?<![a-z\d])(?:(?:https?|ftp):\/\/|www\.)[a-z\d][^\s<>"'`|\\^{}[\]]{2,2000}/gi]),
});
