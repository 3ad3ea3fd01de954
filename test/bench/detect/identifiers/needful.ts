import { findIdentifiers } from '@needful/shared/detect/find.ts';
import type { Contestant } from './score.ts';

const SETTINGS = { recordNumbers: [], today: '2026-11-22' };

/** Strict with ourselves: the right type, over the whole of the value, and any finding in a clean text is one. */
export const needful: Contestant = {
  name: 'Needful',
  finds: ({ type, text, value }) => {
    const found = findIdentifiers(text, SETTINGS).filter((one) => one.type === type);
    return found.some(({ start, end }) => text.slice(start, end).includes(value));
  },
  flags: (text) => findIdentifiers(text, SETTINGS).length > 0,
};
