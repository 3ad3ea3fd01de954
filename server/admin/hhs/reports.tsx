import { Link } from 'wouter-preact';
import { daysWords } from '../incident/clocks/words.ts';
import { noticeAnchor, noticeStateWords } from '../incident/notices/words.ts';
import { useOrganization } from '../organization.tsx';
import { Tag } from '../parts/tag.tsx';
import { calendarDate } from '../when.ts';
import type { HhsBreach } from './documents.ts';
import { NextOfReport } from './next.tsx';
import { anchorOf, standingOf } from './words.ts';

type Props = { readonly reports: readonly HhsBreach[]; readonly none: string };

/** Reports to HHS, one a row: what each lacks and where that is entered, or its next step, or its proof. */
export function Reports({ reports, none }: Props) {
  if (reports.length === 0) return <p class="quiet">{none}</p>;
  return (
    <table class="table hhs-table">
      <thead>
        <tr>
          <th>Breach</th>
          <th>Discovered</th>
          <th>People</th>
          <th>State</th>
          <th>What is next</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <Report key={`${report.reference} ${report.notice.id}`} report={report} />
        ))}
      </tbody>
    </table>
  );
}

function Report({ report }: { readonly report: HhsBreach }) {
  const { membership } = useOrganization();
  const { reference, kindTitle, discoveredOn, affected, notice } = report;
  const page = `/o/${membership.slug}/incident/${reference}`;
  return (
    <tr>
      <td>
        <Link href={`${page}#${noticeAnchor(notice.id)}`}>{reference}</Link>{' '}
        <span class="quiet small">
          {kindTitle}
          {notice.id === 'part-2-hhs' ? ', once more for Part 2 records' : ''}
        </span>
      </td>
      <td data-label="Discovered">{calendarDate(discoveredOn)}</td>
      <td data-label="People">{affected ?? 'not known'}</td>
      <td data-label="State">
        <State report={report} />
      </td>
      <td data-label="What is next">
        <Next report={report} page={page} />
      </td>
    </tr>
  );
}

function State({ report }: { readonly report: HhsBreach }) {
  const { due, daysLeft, state } = report.notice;
  if (standingOf(report) === 'filed') return <Tag tone="good">Filed</Tag>;
  const isLate = daysLeft != null && daysLeft < 0;
  const words = state === 'OWED' ? 'Not filed' : noticeStateWords[state];
  return (
    <div>
      <Tag tone={isLate ? 'warn' : 'plain'}>{isLate ? `${words}, late` : words}</Tag>
      {due == null || daysLeft == null ? null : (
        <span class="quiet small">
          {' '}
          {calendarDate(due)}
          {isLate ? '' : ` · ${daysWords(daysLeft)}`}
        </span>
      )}
    </div>
  );
}

function Next({ report, page }: { readonly report: HhsBreach; readonly page: string }) {
  const { missing, notice } = report;
  const standing = standingOf(report);
  if (standing === 'filed') return <Proof notice={notice} />;
  if (standing === 'ready') return <NextOfReport report={report} page={page} />;
  return (
    <div>
      Missing:
      <ul class="hhs-missing">
        {missing.map(({ label, where }) => (
          <li key={label}>
            <Link href={`${page}#${anchorOf(where, notice.id)}`}>{label}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Proof({ notice: { sent, metOn } }: Pick<HhsBreach, 'notice'>) {
  if (sent == null) return <>Given {metOn == null ? '' : calendarDate(metOn)}, without proof here</>;
  return (
    <div>
      {calendarDate(sent.on)}
      <br />
      <span class="small">{sent.proof ?? 'the proof was purged'}</span>
    </div>
  );
}
