import { Notice } from '../parts/notice.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import type { LogReport } from './send-file.ts';

/** What the columns were taken for, how many lines are good, and what is wrong with the others. */
export function ImportPreview({ report }: { readonly report: LogReport }) {
  const { rows, good, known, problems, problemRows, columns } = report;
  const aside = columns.filter(({ field }) => field === null).map(({ heading }) => heading);
  return (
    <div class="import-preview">
      <p role="status">
        <strong>
          {rows} lines: {good} good, {problemRows} with problems, {known} here already.
        </strong>
      </p>
      {aside.length === 0 ? null : <p class="quiet">Left aside: {aside.join(', ')}.</p>}
      {problemRows === 0 ? null : (
        <>
          <Notice tone="warn" title="Nothing is imported while a line has problems">
            Correct them in the file, and choose it again.
          </Notice>
          <ScrollRegion class="import-problems" label="Problems">
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">Line</th>
                  <th scope="col">Column</th>
                  <th scope="col">What to do</th>
                </tr>
              </thead>
              <tbody>
                {problems.map(({ line, field, message }) => (
                  <tr key={`${line} ${field} ${message}`}>
                    <td data-label="Line">Line {line}</td>
                    <td data-label="Column">{field}</td>
                    <td data-label="What to do">{message}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </div>
  );
}
