import { refuse } from '../refusal.ts';
import { ATTACHMENT_KINDS, KIND_IDS } from './kinds.ts';
import { MOST_ATTACHMENTS, MOST_BYTES, MOST_BYTES_OF_INCIDENT, sizeInWords } from './limits.ts';

const EXTENSIONS = KIND_IDS.flatMap((kind) => ATTACHMENT_KINDS[kind].extensions).map((end) => `.${end}`);

export const attachmentRefusals = {
  notYours: () =>
    refuse(
      'attachments-not-yours',
      'Files are attached, opened and removed by the lead of this incident and whom the lead lets open its register. Ask the lead.',
    ),
  notPrivileged: () =>
    refuse('not-privileged', 'Only the lead and counsel attach and open what is privileged.', 'privileged'),
  unknownKind: () =>
    refuse(
      'kind-not-attached',
      `This sort of file is not taken. Files may end in ${EXTENSIONS.join(', ')}. Save it as one of these; a picture of the screen often does.`,
      'file',
    ),
  hidingName: () =>
    refuse(
      'name-hides',
      'The name of this file holds characters that can hide what it is, such as slashes, line breaks or marks of direction. Rename it and choose it again.',
      'file',
    ),
  longName: (most: number) =>
    refuse(
      'name-too-long',
      `The name of this file is longer than ${most} characters. Shorten it and choose it again.`,
      'file',
    ),
  otherContent: (title: string) =>
    refuse(
      'content-differs',
      `What is in this file is not what its name says: it is no ${title}. Open it where it was made, save it anew and choose that.`,
      'file',
    ),
  empty: () => refuse('empty-file', 'This file is empty. Choose the one that holds something.', 'file'),
  tooLarge: () =>
    refuse(
      'file-too-large',
      `A file may have ${sizeInWords(MOST_BYTES)} at most. Attach the part that matters, or save it smaller.`,
      'file',
    ),
  cutShort: () =>
    refuse('file-cut-short', 'The file did not arrive whole. Nothing was kept; attach it again.', 'file'),
  full: () =>
    refuse(
      'attachments-full',
      `The files of one incident may have ${sizeInWords(MOST_BYTES_OF_INCIDENT)} together. Remove one that is not needed, or attach the part that matters.`,
      'file',
    ),
  tooMany: () =>
    refuse(
      'too-many-attachments',
      `An incident takes ${MOST_ATTACHMENTS} files, removed ones included. Put what belongs together into one.`,
      'file',
    ),
  noSuch: () =>
    refuse(
      'no-such-attachment',
      'That file is not attached any more. Reload and choose one you see.',
      'attachment',
    ),
  held: () =>
    refuse(
      'legal-hold-stands',
      'A legal hold stands on this incident, so no file of it is removed. Ask whoever set the hold.',
    ),
} as const;
