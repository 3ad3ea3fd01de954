import { defineIdentifier } from './_define.ts';
import { matching } from './_matching.ts';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const NUMBERED =
  /(?:\b(?:version|ver|release|build|firmware|driver|section|sec|chapter|paragraph|rev|revision|update|patch|v)\.? ?|§ ?|\bv)$/i;

export default defineIdentifier({
  title: 'an IP address',
  element: 'O',
  strength: 'contact',
  rank: 25,
  recall: {
    designedFor: 0.99,
    foundBy: 'four numbers up to 255, or the groups of IPv6; not after a word for a version',
  },
  *find(text) {
    yield* matching(
      text,
      [new RegExp(`(?<![\\d.a-z]|\\d-)${OCTET}(?:\\.${OCTET}){3}(?![\\da-z]|\\.\\d)`, 'gi')],
      ({ before }) => !NUMBERED.test(before),
    );
    yield* matching(
      text,
      [
        /(?<![\da-f:.])(?:[\da-f]{1,4}:){7}[\da-f]{1,4}(?![\da-f:])/gi,
        /(?<![\da-z:.])(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}(?![\da-z:])/gi,
      ],
      ({ text }) => (/\d/.test(text) && text.includes('::')) || text.split(':').length === 8,
    );
  },
});
