import type { Incident } from '../documents.ts';

/** What counts today, plainly: the presumption of 164.402(2) until something signed is in effect. */
export function Standing({ determination }: { readonly determination: Incident['determination'] }) {
  const { standing, waitsForCheck } = determination;
  if (standing !== 'presumed-breach') return null;
  return (
    <div class="standing" role="status">
      <p>
        <strong>Presumed a breach.</strong>{' '}
        {waitsForCheck
          ? 'A conclusion is signed and waits for somebody else to agree. The clocks run on meanwhile.'
          : 'It counts as one until a signed conclusion says otherwise (45 CFR 164.402(2)). Its clocks run.'}
      </p>
    </div>
  );
}
