import { useDownload } from '../incident/notices/download.ts';
import { Button } from '../parts/button.tsx';
import { Refusal } from '../parts/refusal.tsx';
import type { PatientRequest } from './documents.ts';

const LETTERS = {
  EXTENDED: { document: 'extension.pdf', words: 'The letter of the extension (PDF)' },
  DENIED: { document: 'denial.pdf', words: 'The letter of the denial (PDF)' },
} as const;

/** The letter that tells the person what was recorded: why it takes longer, or is denied, and what they may do. */
export function RequestLetters({ request: { id, state } }: { readonly request: PatientRequest }) {
  const { busy, refusal, take } = useDownload();
  const letter = LETTERS[state as keyof typeof LETTERS];
  if (letter === undefined) return null;
  return (
    <div>
      <Refusal said={refusal} />
      <Button busy={busy} onPress={() => void take({ document: letter.document, request: id })}>
        {letter.words}
      </Button>
    </div>
  );
}
