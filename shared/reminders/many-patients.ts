import { cannotTell, defineReminder, pass, remind } from './_define.ts';

/** A clinic’s day fits below it, a report on a population does not; [I] a design choice, not law. */
const MANY_PATIENTS = 50;

export default defineReminder({
  rank: 52,
  version: 2,
  title: 'A list or report with many patients',
  acts: ['list-patients', 'export-record', 'print-record'],
  line: 'This list holds many patients. Take only the people and the columns your task needs.',
  safer: 'Narrow the list',
  reasons: [
    { id: 'task', label: 'My task needs all of them' },
    { id: 'quality', label: 'For quality or public health' },
    { id: 'billing', label: 'For billing' },
  ],
  minimumNecessary: true,
  remembers: 'record',
  holdOut: 'may-be-approved',
  judge({ patientCount }) {
    if (patientCount === undefined) return cannotTell('How many patients the list has could not be read.');
    if (patientCount < MANY_PATIENTS) return pass('The list has few patients.');
    return remind(
      'lists-of-patients',
      '45 CFR 164.514(d)(2), (d)(3)',
      'The list has fifty patients or more.',
    );
  },
});
