import { expect, test } from 'vitest';
import { addressOf, filterOf, isFiltered, placeOf } from './place.ts';

const kinds = ['LOST_DEVICE', 'PHISHING'];

test('an address is read and written back the same', () => {
  const search = 'view=mine&search=fax&kind=PHISHING&track=SECURITY&tag=front+desk&incident=abc';
  expect(addressOf('clinic', placeOf(`?${search}`, kinds))).toBe(`/o/clinic/queue?${search}`);
});

test('what makes no sense in an address is left out', () => {
  const place = placeOf('?view=toString&kind=NO_SUCH&track=LEFT', kinds);
  expect(place).toEqual({ view: 'new', search: '', kind: null, track: null, tag: null, incident: null });
});

test('an empty search filters nothing', () => {
  const place = placeOf('?search=%20%20', kinds);
  expect(filterOf(place)).toEqual({});
  expect(isFiltered(place)).toBe(false);
});

test('every part of the filter reaches the server', () => {
  expect(filterOf(placeOf('?search=fax&kind=PHISHING&track=BOTH', kinds))).toEqual({
    search: 'fax',
    kind: 'PHISHING',
    track: 'BOTH',
  });
});
