import { exampleNow, kept, myReports } from './example-reports.ts';
import { ReportRow } from './report-row.tsx';

const [asked, closed] = myReports;

export default {
  'waiting, with a question, and closed': () => (
    <ul>
      <ReportRow
        {...kept}
        sentence="Kept on this computer. It will be sent when the server answers."
        at={kept.keptAt}
        now={exampleNow}
        standing={{ tone: 'warn', say: 'Waiting' }}
      />
      {asked !== undefined && (
        <ReportRow
          {...asked}
          at={asked.reportedAt}
          now={exampleNow}
          standing={{ tone: 'ask', say: 'Your answer' }}
        />
      )}
      {closed !== undefined && (
        <ReportRow
          {...closed}
          at={closed.reportedAt}
          now={exampleNow}
          standing={{ tone: 'good', say: 'Closed' }}
        />
      )}
    </ul>
  ),
};
