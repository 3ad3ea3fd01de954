import { defineSlice, type Told } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import type { IncidentState, TakenBack } from '../incident/state.ts';
import { answersInWords } from './answers.ts';
import type { ReporterBody } from './commands.ts';
import { decideReporter } from './decide.ts';
import type { ReporterEventBody } from './events.ts';

export type Shape = {
  readonly command: ReporterBody;
  readonly event: ReporterEventBody;
  readonly state: {
    /** Only the lead learns who reported. It is never taken back: what was promised is kept. */
    readonly confidential: boolean;
    readonly takenBack: TakenBack | null;
  };
};

/** What whoever reported it says afterwards. */
export default defineSlice<Shape>({
  commands: {
    'add-details': { becomes: 'details-added', whileMerged: true },
    undo: { becomes: 'report-undone', whileMerged: true },
    withdraw: { becomes: 'report-withdrawn', whileMerged: true },
  },
  events: { 'details-added': {}, 'report-undone': {}, 'report-withdrawn': {} },
  initial: ({ report }) => ({ confidential: report.confidential === true, takenBack: null }),
  decide: decideReporter,
  evolve,
  sentence,
});

function evolve({ confidential }: IncidentState, event: Given<ReporterEventBody>): Partial<IncidentState> {
  switch (event.type) {
    case 'details-added':
      return { confidential: confidential || event.confidential === true };
    case 'report-undone':
      return { takenBack: { how: 'undone', at: event.at } };
    case 'report-withdrawn':
      return { takenBack: { how: 'withdrawn', at: event.at } };
  }
}

function sentence(event: ReporterEventBody, { who, questions }: Told): string {
  switch (event.type) {
    case 'details-added': {
      const asked = event.confidential ? ' They asked that only the lead learns who they are.' : '';
      return `${who} added details${answersInWords(event.answers, questions)}.${asked}`;
    }
    case 'report-undone':
      return `${who} undid the report at once. It stays on record.`;
    case 'report-withdrawn':
      return `${who} withdrew the report. It stays on record.`;
  }
}
