import { describe, expect, it } from 'vitest';
import { whatItHeld, whatSince } from '../../kinds/_questions.ts';
import type { CalendarDate, MessageId } from '../ids.ts';
import { ALICE, at, details, FACTS, MESSAGE, OFFICER, reported, SEALED } from '../incident/decide.testing.ts';
import { decide } from '../incident/decide.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { replay } from '../incident/evolve.ts';
import { sentenceOf } from '../incident/sentence.ts';
import { FACTOR_IDS } from './factors.ts';
import { REPORT, shownAbout } from './shown.ts';

const KIND = { questions: [whatItHeld, whatSince], containment: [{ do: 'Ask the recipient to delete it' }] };
const LINK = MESSAGE.two;
const EVENTS: readonly IncidentEvent[] = [
  ...reported(),
  {
    ...{ type: 'details-added', messageId: MESSAGE.one, note: null, actor: ALICE, at: at(60) },
    answers: { 'what-it-held': ['names'], 'what-since': ['asked-to-delete', 'read'] },
  },
  { type: 'confirmation-asked', messageId: LINK, days: 14, endsAt: at(9e5), actor: OFFICER, at: at(70) },
  {
    ...{ type: 'containment-confirmed', messageId: MESSAGE.three, link: LINK, answer: 'opened-deleted' },
    ...{ forwardedTo: null, on: '2026-11-22' as CalendarDate, name: SEALED },
    ...{ actor: { kind: 'outside', link: LINK }, at: at(80) },
  } as IncidentEvent,
];

const rate = (taken: readonly string[]) => ({
  ...{ type: 'rate-factor', messageId: '018f0000-0000-7000-8000-000000000044' as MessageId },
  ...{ factor: 'mitigation', rating: 'medium', rationale: SEALED, evidence: null, prefilled: false, taken },
  ...{ actor: OFFICER, at: at(90) },
});

describe('what the report and the containment show', () => {
  it('is about factors three and four alone, with who says it and since when', () => {
    const shown = Object.fromEntries(FACTOR_IDS.map((id) => [id, shownAbout(id, EVENTS, KIND)]));
    expect(shown['nature-and-extent']).toEqual([]);
    expect(shown.recipient).toEqual([]);
    expect(shown['acquired-or-viewed']).toEqual([
      {
        ...{ ref: MESSAGE.one, source: 'reporter', at: at(60) },
        text: 'What has happened since? I asked them to delete or return it, They read it.',
      },
      {
        ...{ ref: MESSAGE.three, source: 'recipient', at: at(80) },
        text: 'A recipient confirmed in writing, dated 2026-11-22: it was opened or read, then deleted or destroyed, and no copy was kept.',
      },
    ]);
    expect(shown.mitigation?.map(({ source }) => source)).toEqual(['containment', 'reporter', 'recipient']);
  });

  it('rates nothing by itself', () => {
    expect(replay(EVENTS)?.determination.factors).toEqual({});
  });

  it('is told with what was taken from where, and refused where it says nothing', () => {
    const taken = decide(replay(EVENTS), rate([REPORT, MESSAGE.three]) as never, FACTS);
    expect(taken).toMatchObject([
      {
        ...{ type: 'factor-rated', prefilled: true },
        taken: [
          { source: 'containment', ref: REPORT },
          { source: 'recipient', ref: MESSAGE.three },
        ],
      },
    ]);
    const names = { person: () => 'Dana', kindTitle: '', questions: [] };
    expect(sentenceOf((taken as readonly IncidentEvent[])[0] as IncidentEvent, names)).toBe(
      'Dana rated “Extent of mitigation” medium, taking over what the reporter was told to do and what a recipient confirmed.',
    );
    for (const ref of [LINK, 'constructor', details().messageId.replace('1', '7')])
      expect(decide(replay(EVENTS), rate([ref]) as never, FACTS)).toMatchObject({ code: 'nothing-shown' });
  });

  it('leaves a judgement without it as it was, and knows the same one again', () => {
    const own = decide(replay(EVENTS), rate([]) as never, FACTS) as readonly IncidentEvent[];
    expect(own[0]).not.toHaveProperty('taken');
    const again = decide(replay([...EVENTS, ...own]), rate([]) as never, FACTS);
    expect(again).toEqual([]);
  });
});
