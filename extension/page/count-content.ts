import type { NumberPicture } from '@needful/shared/detect/identifiers/_picture.ts';
import { contentSignals, direct } from '@needful/shared/detect/signals.ts';
import type { Content } from '@needful/shared/domain/reminders/facts.ts';

/**
 * How many identifiers a text seems to hold: all that may be said of it. It stays in the page.
 *
 * @param recordNumbers how the organization writes its medical record numbers
 */
export function countContent(text: string, recordNumbers: readonly NumberPicture[]): Content {
  const { signals, wholeRead } = contentSignals(text, { recordNumbers, today: today() });
  const all = signals.reduce((sum, { count }) => sum + count, 0);
  const pointing = direct(signals);
  return { direct: pointing, contact: all - pointing, wholeRead };
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
