import { type Refusal, refuse } from '../refusal.ts';
import type { RetentionBody } from './commands.ts';
import type { RetentionEventBody } from './events.ts';
import type { Retention } from './retention.ts';

const noSuchHold = () =>
  refuse('no-such-hold', 'That legal hold does not stand any more. Reload; nothing was changed.', 'hold');

/** What follows from a command about an incident’s records. */
export function decideRetention(
  retention: Retention,
  command: RetentionBody,
): readonly RetentionEventBody[] | Refusal {
  switch (command.type) {
    case 'set-legal-hold': {
      const { messageId, reason } = command;
      return [{ type: 'legal-hold-set', messageId, reason }];
    }
    case 'lift-legal-hold': {
      const { messageId, hold, reason } = command;
      if (!retention.holds.includes(hold)) return noSuchHold();
      return [{ type: 'legal-hold-lifted', messageId, hold, reason }];
    }
    case 'pack-evidence': {
      const { type: _, ...packed } = command;
      return [{ type: 'evidence-packed', ...packed }];
    }
  }
}
