/**
 * The states of the first three digits of a ZIP code, as the United States Postal Service numbers its sectional centres.
 * Written from memory and not verified against its current list: a mismatch is a question to the officer, never a
 * verdict, and can be set aside with a reason. A few centres serve two states and stand under both.
 */
const RANGES =
  'ny005 pr006-007 vi008 pr009 ma010-027 ri028-029 nh030-038 me039-049 vt050-054 ma055 vt056-059 ct060-069 ny063 nj070-089 ' +
  'ny100-149 pa150-196 de197-199 dc200 va201 dc202-205 md206-219 va220-246 wv247-268 nc270-289 sc290-299 ' +
  'ga300-319 fl320-339 fl341-342 fl344 fl346-347 fl349 al350-352 al354-369 tn370-385 ms386-397 ga398-399 ' +
  'ky400-427 oh430-459 in460-479 mi480-499 ia500-516 ia520-528 wi530-532 wi534-535 wi537-549 mn550-551 mn553-567 dc569 ' +
  'sd570-577 nd580-588 mt590-599 il600-620 il622-629 mo630-631 mo633-641 mo644-658 ks660-662 ks664-679 ne680-681 ' +
  'ne683-693 la700-701 la703-708 la710-714 ar716-729 ok730-731 tx733 ok734-741 ok743-749 tx750-799 ar755 ' +
  'co800-816 wy820-831 id832-838 ut840-847 az850-853 az855-857 az859-860 az863-865 nm870-871 nm873-875 nm877-884 ' +
  'tx885 nv889-891 nv893-895 nv897-898 ca900-908 ca910-928 ca930-961 hi967-968 as967 gu969 mp969 or970-979 wa980-986 ' +
  'wa988-994 id835 or838 ak995-999';

const STATES: ReadonlyMap<number, ReadonlySet<string>> = statesByPrefix();

function statesByPrefix(): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  for (const range of RANGES.split(' ')) {
    const [first = '', last = first] = range.slice(2).split('-');
    for (let prefix = Number(first); prefix <= Number(last); prefix += 1)
      found.set(prefix, (found.get(prefix) ?? new Set()).add(range.slice(0, 2)));
  }
  return found;
}

/** Whether a text has the form of a ZIP code: five digits, or nine with a hyphen. */
export function isZipCode(text: string): boolean {
  return /^\d{5}(-\d{4})?$/.test(text);
}

/** @param state two letters, lower case. True where the table does not know the first digits. */
export function isZipOfState(zip: string, state: string): boolean {
  const states = STATES.get(Number(zip.slice(0, 3)));
  return states === undefined || states.has(state);
}
