import { expect, it } from 'vitest';
import { canBeAsked, reporterWords } from './reporter.ts';

const somebody = {
  __typename: 'Membership',
  id: 'a',
  name: 'Ann Ames',
  department: 'Ward',
  email: 'ann@people.example',
} as const;

it.each([
  [{ reporter: somebody, reportedFrom: null, isConfidential: true }, 'Ann Ames, Ward', true],
  [{ reporter: null, reportedFrom: null, isConfidential: true }, 'in confidence', true],
  [{ reporter: null, reportedFrom: 'web-page', isConfidential: false }, 'report page', true],
  [{ reporter: null, reportedFrom: 'officer', isConfidential: true }, 'told an officer', false],
  [{ reporter: null, reportedFrom: 'import', isConfidential: false }, 'breach log', false],
  [{ reporter: null, reportedFrom: 'installation', isConfidential: false }, 'nobody named', false],
])('says who reported and whether they can be asked: %o', (incident, words, asked) => {
  expect(reporterWords(incident)).toContain(words);
  expect(canBeAsked(incident)).toBe(asked);
});
