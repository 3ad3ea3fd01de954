import type { Instant, MessageId } from '@needful/shared/domain/ids.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import type { Draft, LaterAnswer, SeenCard } from '../messages/_answers.ts';
import { kept } from '../ui/example-reports.ts';
import { Details } from './details.tsx';

const keep = async (): Promise<LaterAnswer> => ({
  kept: true,
  messageId: '5c0c7b8e-0f0f-4d3a-9a44-7a1f1f0a2b3c' as MessageId,
  state: 'waiting',
  refusal: null,
});
const nothing = () => undefined;
const SEEN: readonly SeenCard[] = [
  {
    line: 'A table is attached and somebody outside receives it. Open it once more: whose rows are in it?',
    site: 'roundcube',
    at: '2026-11-21T15:04:00.000Z' as Instant,
  },
];

function details(draft: Draft | null, kind: keyof typeof kinds = 'misdirected-email', asPerson = true) {
  return () => (
    <Details
      reference={kept.reference}
      kind={kinds[kind]}
      asPerson={asPerson}
      draft={draft}
      keeping={draft === null ? null : 'kept'}
      recordNumbers={[]}
      seenCards={draft === null ? [] : SEEN}
      onChange={nothing}
      onSave={keep}
      onRecipient={keep}
      onClose={nothing}
    />
  );
}

export default {
  'the first questions': details(null),
  'after a crash': details({
    answers: { 'what-it-held': ['names', 'dates', 'health'], 'who-got-it': 'provider' },
    note: null,
  }),
  'a note that seems to name someone': details(
    {
      answers: {},
      note: 'It was for MRN 00482913, born 04/12/1961. I called (555) 010-4477 and left a message.',
    },
    'near-miss',
  ),
  'from a computer where nobody is signed in': details(null, 'lost-paper', false),
};
