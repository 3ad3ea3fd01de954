import { publishableProfileSchema } from '@needful/shared/wire/site-profile.ts';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkedDraft } from '../../extension/inspector/checked-draft.ts';
import { emptyAct, profileOf, selectorsIn } from '../../extension/inspector/draft.ts';
import { proposalsFor } from '../../extension/page/inspect/propose.ts';
import { shownWords } from '../../extension/page/inspect/shown-words.ts';

/** What an administrator points at holds a patient in every place in which a page can write one. */
const CHART = `<html><body><main id="jane-roe" data-testid="visit-header" title="Jane Roe" aria-label="Jane Roe">
  <h1 id="patient-48213" class="roe banner mrn_48213 css-1x2y3z" name="Jane Roe, 1984-03-02" data-patient="48213">Jane Roe, MRN 48213</h1>
</main></body></html>`;

beforeEach(() => {
  const { document } = parseHTML(CHART);
  vi.stubGlobal('document', document);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const heading = () => document.querySelector('h1') as Element;
const describing = (shownBy: string) => {
  const act = { ...emptyAct('open-chart', '/chart/*'), shownBy };
  const site = { site: 'own-chart', title: 'Chart', system: 'ehr', origin: 'https://chart.example' } as const;
  return JSON.stringify(profileOf({ ...site, recognisedBy: 'main', acts: [act] }));
};
const asked = (body: string) => checkedDraft(body, async (profile) => shownWords(selectorsIn(profile)));

describe('a site that is described by pointing at a patient', () => {
  test('is offered no selector with a number of a record, a text, or what a build made', () => {
    const offered = proposalsFor(heading());
    expect(offered).toContain('h1.banner');
    expect(offered.join(' ')).not.toMatch(/48213|1984|css-|title|aria|Jane/);
  });

  test('is not published with a word that is written on the page as a name is', async () => {
    expect(proposalsFor(heading())).toContain('h1.roe');
    for (const selector of ['h1.roe', '#jane-roe', 'h1.janeRoe'])
      expect(await asked(describing(selector))).toEqual({
        faults: expect.arrayContaining([expect.stringMatching(/^“(jane|roe)” is also written on this page/)]),
      });
  });

  test('is published with what its makers wrote', async () => {
    const body = describing('h1.banner');
    expect(publishableProfileSchema.safeParse(JSON.parse(body)).success).toBe(true);
    expect(await asked(body)).toHaveProperty('profile');
  });
});
