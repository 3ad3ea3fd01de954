import { historyFiles } from '../incident-evidence.ts';
import { definePart } from './_define.ts';

/** Every event in order, as it was hashed: what the checker walks. */
export default definePart({
  title: 'The history with its hashes, and the texts it commits to',
  files: (subject) => Promise.resolve(historyFiles(subject, subject.withTexts)),
});
