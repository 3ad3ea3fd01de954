import { describe, expect, it } from 'vitest';
import { nothingTold } from '../domain/reminders/facts.ts';
import { placeOf } from './_place.ts';

const keys = { record: 'record 1', recipients: 'people 1' };
const facts = nothingTold('roundcube', 'compose-mail');

describe('what is not said twice', () => {
  it('is of one record or list, whatever else is told', () => {
    expect(placeOf({ remembers: 'record' }, { ...facts, attachmentCount: 2 }, keys)).toBe('record 1');
  });

  it('is of the same people, and of a file for them apart from words', () => {
    const words = placeOf({ remembers: 'recipients' }, facts, keys);
    const file = placeOf({ remembers: 'recipients' }, { ...facts, attachmentCount: 1 }, keys);
    expect(words).toBe('people 1');
    expect(placeOf({ remembers: 'recipients' }, { ...facts, attachmentCount: 0 }, keys)).toBe(words);
    expect(placeOf({ remembers: 'recipients' }, { ...facts, attachmentCount: 3 }, keys)).toBe(file);
    expect(file).not.toBe(words);
  });
});
