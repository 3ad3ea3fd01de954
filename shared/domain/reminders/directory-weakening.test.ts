import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, PersonId } from '../ids.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { changeInWords, changesBetween } from './changes.ts';
import { unfitDomain } from './public-mailbox.ts';
import { DEFAULT_REMINDERS, type KeptDirectory, type ReminderSettings } from './settings.ts';
import { agreeWeakening, MOST_WAITING, nameOf, setReminders, weakeningsIn } from './weakening.ts';

const EMPTY = DEFAULT_REMINDERS.directory;
const KEPT: KeptDirectory = {
  own: ['clinic.example'],
  partners: ['mercy.example'],
  faxes: [{ number: '312 555 0100', whose: 'Laboratory' }],
  colleagues: [{ name: 'Ann Smith', address: 'ann@clinic.example' }],
};
const start = { ...DEFAULT_REMINDERS, directory: KEPT };

function set(before: ReminderSettings, directory: Partial<KeptDirectory>, person = 'ann', isAlone = false) {
  const by = { by: person as PersonId, at: '2026-11-22T10:00:00.000Z' as Instant, isAlone };
  return kept(setReminders(before, { ...before, directory: { ...before.directory, ...directory } }, by));
}
function kept(result: ReminderSettings | Refusal): ReminderSettings {
  if (isRefusal(result)) throw new Error(result.message);
  return result;
}
const waits = ({ waiting = [] }: ReminderSettings) => waiting.map(nameOf);

describe('a domain that would no longer be outside', () => {
  it('stays outside until a second officer agrees', () => {
    const more = { own: ['clinic.example', 'rival.example'], partners: ['mercy.example', 'other.example'] };
    const asked = set(start, more);
    expect(asked.directory).toEqual(KEPT);
    expect(waits(asked)).toEqual(['own/rival.example', 'partners/other.example']);
    expect(agreeWeakening(asked, 'own/rival.example', 'ann' as PersonId)).toMatchObject({
      code: 'second-person',
    });
    const agreed = kept(agreeWeakening(asked, 'own/rival.example', 'ben' as PersonId));
    expect(agreed.directory).toEqual({ ...KEPT, own: more.own });
    expect(waits(agreed)).toEqual(['partners/other.example']);
    expect(set(asked, more, 'ben').directory).toEqual({ ...KEPT, ...more });
  });

  it('counts at once where no card spoke of recipients before, and where nobody else could agree', () => {
    const first = set(DEFAULT_REMINDERS, KEPT);
    expect([first.directory, waits(first)]).toEqual([KEPT, []]);
    expect(set(start, { partners: ['other.example'] }, 'ann', true).directory.partners).toEqual([
      'other.example',
    ]);
  });

  it('is one by what was registered: below a known one nothing changes, and taking one away counts at once', () => {
    const below = set(start, { partners: ['mail.mercy.example'] });
    expect([below.directory.partners, waits(below)]).toEqual([['mail.mercy.example'], []]);
    expect(set(start, { partners: [] }).directory.partners).toEqual([]);
  });

  it('does not take the place of the only one of your own, and a partner stays one while it waits', () => {
    const replaced = set(start, { own: ['mercy.example'], partners: [] });
    expect(replaced.directory).toEqual(KEPT);
    const agreed = kept(agreeWeakening(replaced, 'own/mercy.example', 'ben' as PersonId));
    expect(agreed.directory).toEqual({ ...KEPT, own: ['clinic.example', 'mercy.example'], partners: [] });
  });

  it('is told in the history as a domain, not by its name', () => {
    const asked = set(start, { partners: ['mercy.example', 'other.example', 'third.example'] });
    expect(changesBetween(start, asked).map(changeInWords)).toEqual([
      'waiting for a second officer: a domain as a partner\u2019s',
    ]);
    expect(JSON.stringify(changesBetween(start, asked))).not.toContain('.example');
  });

  it('is one of so many at most that wait', () => {
    const many = Array.from({ length: MOST_WAITING + 1 }, (_, index) => `partner-${index}.example`);
    const by = { by: 'ann' as PersonId, at: '2026-11-22T10:00:00.000Z' as Instant, isAlone: false };
    const change = { ...start, directory: { ...KEPT, partners: many } };
    expect(setReminders(start, change, by)).toMatchObject({ code: 'too-many-waiting' });
  });
});

it.each(['own', 'faxes', 'colleagues'] as const)('a list of %s is emptied by two officers alone', (list) => {
  const asked = set(start, { [list]: [] });
  expect(asked.directory).toEqual(KEPT);
  expect(waits(asked)).toEqual([`no-${list}`]);
  const agreed = kept(agreeWeakening(asked, `no-${list}`, 'ben' as PersonId));
  expect(agreed.directory[list]).toEqual([]);
});

it('whatever one officer sets in the directory, however often, nobody is warned less by it', () => {
  const domains = fc.uniqueArray(fc.constantFrom('clinic.example', 'mercy.example', 'rival.example'));
  const change = fc.record({
    own: domains,
    partners: domains,
    faxes: fc.constantFrom([], KEPT.faxes),
    colleagues: fc.constantFrom([], KEPT.colleagues),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const end = changes.reduce<ReminderSettings>((now, one) => set(now, one), start);
      expect(weakeningsIn(start, end)).toEqual([]);
      expect(end.directory.own).toEqual(['clinic.example']);
    }),
  );
});

describe('a domain at which anybody can have a mailbox', () => {
  it.each(['gmail.com', 'mail.gmail.com', 'GMAIL.com', 'outlook.com', 'mailinator.com'])(
    '%s is refused',
    (domain) => {
      expect(unfitDomain({ ...EMPTY, partners: [domain] })).toMatchObject({ code: 'public-mailbox' });
      expect(unfitDomain({ ...EMPTY, own: ['clinic.example', domain] })).toMatchObject({
        code: 'public-mailbox',
      });
    },
  );

  it('is no other, and what many share is no domain', () => {
    expect(
      unfitDomain({ own: ['clinic.example'], partners: ['gmail.clinic.example', 'mercy.org'] }),
    ).toBeNull();
    expect(unfitDomain({ own: ['co.uk'], partners: [] })).toMatchObject({ code: 'no-domain' });
  });
});
