import { speaksFor } from '../incident/actor.ts';
import type { DecisionFacts } from '../incident/decide.ts';
import type { Decided } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import { refusals } from '../incident/refusals.ts';
import type { IncidentState } from '../incident/state.ts';
import type { ReporterBody } from './commands.ts';

/** What follows from what only the reporter says; a closed incident still hears it. */
export function decideReporter(
  state: IncidentState,
  command: Given<ReporterBody>,
  facts: DecisionFacts,
): Decided {
  if (!speaksFor(command.actor, state.reportedBy)) return refusals.notReporter();
  const { messageId } = command;
  if (command.type === 'add-details') {
    const { answers, note, confidential } = command;
    const field = facts.misfit(state.report.kind, answers);
    if (field !== null) return refusals.unknownQuestion(field);
    const hide = confidential === true ? ({ confidential } as const) : {};
    return [{ type: 'details-added', messageId, answers, note, ...hide }];
  }
  if (state.takenBack !== null) return refusals.alreadyTakenBack();
  if (command.type === 'undo') return [{ type: 'report-undone', messageId }];
  return [{ type: 'report-withdrawn', messageId, reason: command.reason }];
}
