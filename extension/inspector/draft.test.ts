import { publishableProfileSchema } from '@needful/shared/wire/site-profile.ts';
import { expect, test } from 'vitest';
import { type Draft, emptyAct, pathOf, profileOf, selectorsIn, siteIdOf } from './draft.ts';

const exporting = {
  ...emptyAct('export-record', '/chart/*/export'),
  shownBy: 'form.export',
  trigger: 'button[name="export"]',
  facts: {
    sectionCount: { selector: 'input.section:checked', from: 'text' },
    wholeRecord: { selector: '#all', from: 'text' },
  },
};
const draft: Draft = {
  ...{ site: 'own-web-chart', title: ' Web chart ', system: 'ehr', origin: 'https://chart.example' },
  recognisedBy: 'header.banner',
  acts: [exporting],
};

test('a draft becomes a profile that a server publishes and an extension takes', () => {
  const profile = profileOf(draft);
  expect(publishableProfileSchema.safeParse(profile).success).toBe(true);
  expect(profile.acts[0]).toEqual({
    act: 'export-record',
    when: [{ path: '/chart/*/export' }, { present: 'form.export' }],
    button: null,
    kind: 'too-much-disclosed',
    facts: { sectionCount: { count: 'input.section:checked' }, wholeRecord: [{ checked: '#all' }] },
    trigger: 'button[name="export"]',
  });
});

test('what is left empty stands nowhere in it, and an act of nothing is refused', () => {
  const empty = profileOf({ ...draft, acts: [emptyAct('open-chart', '')] });
  expect(empty.acts[0]).toMatchObject({ when: [], facts: {}, trigger: null, button: null });
  expect(publishableProfileSchema.safeParse(empty).success).toBe(false);
});

test('every selector of a profile is looked through for what should not be published', () => {
  const act = {
    ...emptyAct('compose-mail', ''),
    beside: '.beside',
    facts: { recipients: { selector: '.to', from: 'title' }, body: { selector: 'textarea', from: 'value' } },
  };
  const found = selectorsIn(profileOf({ ...draft, acts: [exporting, act] }));
  expect(found).toEqual([
    ...['header.banner', 'form.export', 'input.section:checked', '#all', 'button[name="export"]'],
    ...['.beside', '.to', 'textarea'],
  ]);
});

test.each([
  ['/openemr/interface/patient/48213/report.php', '/openemr/interface/patient/*/report.php'],
  ['/chart/Roe-Jane/visits', '/chart/*/visits'],
  ['/c/a1b2c3d4-0000/x', '/c/*/x'],
  ['/', ''],
  ['/48213', ''],
])('the address %s is asked for as %s: nobody’s number or name', (given, asked) => {
  expect(pathOf(given)).toBe(asked);
});

test('a site is called by an id of the organization’s own', () => {
  expect(siteIdOf('Lakeside Web Chart (old)')).toBe('own-lakeside-web-chart-old');
  expect(siteIdOf('Клиника')).toBe('own-site');
});
