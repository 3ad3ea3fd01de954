import { describe, expect, it } from 'vitest';
import wholeRecord from './whole-record.ts';

const judge = (facts: Parameters<typeof wholeRecord.judge>[0]['facts']) =>
  wholeRecord.judge({ site: 'openmrs-3', act: 'export-record', facts }).verdict;

describe('the reminder about whole records', () => {
  it('reminds of the whole record, of more than a year, and of many parts', () => {
    expect(judge({ wholeRecord: true })).toBe('remind');
    expect(judge({ rangeDays: 367 })).toBe('remind');
    expect(judge({ sectionCount: 12 })).toBe('remind');
  });
  it('stays silent about less', () => {
    expect(judge({ rangeDays: 366 })).toBe('pass');
    expect(judge({ sectionCount: 11, wholeRecord: false })).toBe('pass');
  });
  it('says that it cannot tell rather than guess', () => {
    expect(judge({})).toBe('cannot-tell');
  });
  it('keeps its line within what a card holds', () => {
    expect(wholeRecord.line.length).toBeLessThanOrEqual(140);
  });
});
