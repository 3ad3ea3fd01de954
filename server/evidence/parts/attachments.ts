import { attachmentFiles } from '../attachment-files.ts';
import { definePart } from './_define.ts';

/** The files that were attached, as they came in. */
export default definePart({
  title: 'What was attached to it, and who took copies',
  files: (subject) => Promise.resolve(attachmentFiles(subject)),
});
