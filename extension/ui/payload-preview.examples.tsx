import { detailsInWords, reportInWords } from '@needful/shared/domain/incident/payload-in-words.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { kept } from './example-reports.ts';
import { PayloadPreview } from './payload-preview.tsx';

const kind = kinds['misdirected-email'];

export default {
  'a report from a message': () => (
    <PayloadPreview
      fields={reportInWords(kept.report, { kind: kind.title, site: 'Roundcube' }, 'America/New_York')}
      asPerson
    />
  ),
  'details with a note': () => (
    <PayloadPreview
      fields={detailsInWords(
        {
          reference: kept.reference,
          answers: { 'what-it-held': ['names', 'dates'] },
          note: 'Two pages.\nBoth sides.',
        },
        kind.questions,
      )}
      asPerson={false}
      never="Nothing else is sent."
    />
  ),
};
