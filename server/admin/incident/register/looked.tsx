import { Notice } from '../../parts/notice.tsx';
import type { Preview, Remark } from './files.ts';

/** What a file holds, before anything of it is kept. */
export function Looked({ preview }: { readonly preview: Preview }) {
  const { rows, good, problemRows, warningRows, repeatedRows, counts, columns, encoding } = preview;
  const read = columns.filter(({ field }) => field !== null).map(({ heading }) => heading);
  const aside = columns.filter(({ field }) => field === null).map(({ heading }) => heading || '(no name)');
  return (
    <div class="register-entries">
      {problemRows === 0 ? (
        <Notice tone="good" title={`${counts.total} people would be entered`}>
          {rows} rows, {encoding}. {counts.badAddresses} would have a bad address.
        </Notice>
      ) : (
        <Notice tone="bad" title={`${problemRows} of ${rows} rows have problems`}>
          {good} are good. Nothing is imported until all are: correct the file and choose it again.
        </Notice>
      )}
      <p class="small">
        Read: {read.join(', ')}.{aside.length === 0 ? '' : ` Left aside: ${aside.join(', ')}.`}
      </p>
      <Remarks title="Problems" rows={problemRows} remarks={preview.problems} open />
      <Remarks title="Named again" rows={repeatedRows} remarks={preview.repeated} />
      <Remarks title="Look at these" rows={warningRows} remarks={preview.warnings} />
    </div>
  );
}

type Props = {
  readonly title: string;
  readonly rows: number;
  readonly remarks: readonly Remark[];
  readonly open?: boolean;
};

function Remarks({ title, rows, remarks, open = false }: Props) {
  if (rows === 0) return null;
  return (
    <details open={open}>
      <summary>
        {title}: {rows} {rows === 1 ? 'row' : 'rows'}
      </summary>
      <ul class="register-remarks">
        {remarks.map(({ line, field, message }) => (
          <li key={`${line}${field}${message}`}>
            Line {line}: {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
