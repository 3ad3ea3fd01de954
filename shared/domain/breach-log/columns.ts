import { type Refusal, refuse } from '../refusal.ts';

/** What a column of a former breach log can hold, and the headings it goes by, in letters and digits alone. */
const HEADINGS = {
  number:
    'number no id reference incident incidentno caseno logno incidentnumber incidentid casenumber caseid lognumber',
  kind: 'kind type incidenttype breachtype typeofbreach category',
  occurredOn:
    'dateofbreach breachdate occurred occurredon incidentdate dateofincident dateoccurred eventdate',
  discoveredOn:
    'discovered discoveredon dateofdiscovery discoverydate datediscovered reported reportedon datereported',
  description: 'description summary details what whathappened notes narrative',
  individuals:
    'individuals affected numberaffected individualsaffected people patients count numberofindividuals',
  state: 'state st stateofresidence residence',
  individualsToldOn:
    'individualsnotified individualstoldon dateindividualsnotified patientsnotified notificationdate datenotified lettersent letterssent',
  hhsToldOn: 'hhs hhsnotified hhstoldon datehhsnotified ocrnotified dateocrnotified hhsreported hhsdate',
  mediaToldOn: 'media medianotified mediatoldon datemedianotified',
} as const;
export type LogField = keyof typeof HEADINGS;

const BY_HEADING: ReadonlyMap<string, LogField> = new Map(
  Object.entries(HEADINGS).flatMap(([field, headings]) =>
    headings.split(' ').map((heading) => [heading, field as LogField] as const),
  ),
);

/** One column of the file: its heading, and what it is taken for; null where it is left aside. */
export type LogColumn = { readonly heading: string; readonly field: LogField | null };

const MOST_COLUMNS = 100;
const NEEDED = ['occurredOn', 'discoveredOn'] as const satisfies readonly LogField[];
const NEEDED_WORDS = { occurredOn: '“Date of breach”', discoveredOn: '“Date of discovery”' } as const;

/** What the headings of a file are taken for, or why a file with them cannot be imported. */
export function readLogColumns(headings: readonly string[]): readonly LogColumn[] | Refusal {
  if (headings.length > MOST_COLUMNS)
    return wrong(`It has ${headings.length} columns; keep ${MOST_COLUMNS} at most.`);
  const columns = headings.map((heading) => ({
    heading: heading.trim().slice(0, 60),
    field: BY_HEADING.get(heading.toLowerCase().replaceAll(/[^a-z0-9]/g, '')) ?? null,
  }));
  const fields = columns.flatMap(({ field }) => field ?? []);
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  if (twice !== undefined) {
    const both = columns.filter(({ field }) => field === twice).map(({ heading }) => `“${heading}”`);
    return wrong(`${both.join(' and ')} say the same. Keep one of them.`);
  }
  const missing = NEEDED.filter((field) => !fields.includes(field)).map((field) => NEEDED_WORDS[field]);
  return missing.length === 0
    ? columns
    : wrong(
        `The first line names no column for ${missing.join(' and ')}. Name them so, and choose the file again.`,
      );
}

function wrong(message: string): Refusal {
  return refuse('wrong-columns', message, 'file');
}
