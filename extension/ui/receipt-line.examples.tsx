import type { Receipt } from '../messages/_answers.ts';
import { exampleNow, receipt } from './example-reports.ts';
import { ReceiptLine } from './receipt-line.tsx';

const nothing = () => undefined;

function line(changes: Partial<Receipt>, at = exampleNow) {
  return () => <ReceiptLine receipt={{ ...receipt, ...changes }} clock={() => at} onUndo={nothing} />;
}

const offline = { trouble: 'offline', message: 'This computer is offline.' } as const;

export default {
  'the server has it': line({}),
  'kept, not sent yet': line({ state: 'waiting', lead: null, waiting: offline }),
  'not yet safe': line({ state: 'waiting', lead: null, storage: 'not-yet-safe' }),
  'without a name': line({ asPerson: false }, exampleNow + 60_000),
  undone: line({ takenBack: 'undone' }),
  'not accepted': line({
    state: 'refused',
    refusal: { code: 'BAD_INPUT', message: 'The server does not know this kind of incident.' },
  }),
};
