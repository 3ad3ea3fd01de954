import './overview.css';
import { useState } from 'preact/hooks';
import { useRead } from '../client.ts';
import { useOrganization } from '../organization.tsx';
import { BlindSpots } from '../overview/blind-spots.tsx';
import { Columns } from '../overview/columns.tsx';
import { OVERVIEW, type Overview } from '../overview/documents.ts';
import { sentencesOf } from '../overview/sentences.ts';
import {
  AgeTable,
  agesOf,
  causesOf,
  LateTable,
  monthAlone,
  OwedTable,
  SeriesTable,
  TimesTable,
} from '../overview/tables.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** One page for leadership: sentences first, a table beside each chart, and no person and no incident. */
export function OverviewScreen() {
  const { membership } = useOrganization();
  const [period, setPeriod] = useState({ from: '', to: '' });
  const { data, problem, again } = useRead(OVERVIEW, { from: period.from || null, to: period.to || null });
  const heading = useArrival();
  useTitle(`Overview · ${membership.organizationName}`);
  const overview = data?.overview;
  return (
    <div class="screen">
      <div class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          Overview of {membership.organizationName}
        </h1>
        {overview === undefined ? null : <Acts overview={overview} name={membership.slug} />}
      </div>
      <div class="overview-period">
        <Field
          label="From"
          name="from"
          type="date"
          value={period.from || (overview?.from ?? '')}
          onValue={(from) => setPeriod({ ...period, from })}
        />
        <Field
          label="To"
          name="to"
          type="date"
          value={period.to || (overview?.to ?? '')}
          onValue={(to) => setPeriod({ ...period, to })}
        />
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {overview === undefined && problem === undefined ? (
        <Skeleton lines={12} says="Counting" />
      ) : overview === undefined ? null : (
        <>
          <Parts overview={overview} />
          <BlindSpots spots={data?.blindSpots ?? []} />
        </>
      )}
    </div>
  );
}

function Acts({ overview, name }: { readonly overview: Overview; readonly name: string }) {
  return (
    <div class="overview-acts">
      <Button onPress={() => window.print()}>Print</Button>{' '}
      <Button onPress={() => saveAs(`overview-${name}-${overview.to}.csv`, overview.csv)}>Save as CSV</Button>
    </div>
  );
}

/** With the mark by which a spreadsheet knows the encoding. */
function saveAs(name: string, csv: string): void {
  const url = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function Parts({ overview }: { readonly overview: Overview }) {
  const { months, byKind, byCause, departmentMonths, byDepartment, late, owed } = overview;
  const byMonth = months.map((month, at) => ({
    label: monthAlone(month),
    value: byKind.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
  }));
  return (
    <>
      <ul class="overview-sentences">
        {sentencesOf(overview).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div class="overview-part">
        <Columns title="Open now, by age" columns={agesOf(overview)} />
        <AgeTable {...overview} />
      </div>
      <div class="overview-part">
        <TimesTable {...overview} />
        {late.length === 0 ? null : <LateTable {...overview} />}
        {owed.length === 0 ? null : <OwedTable {...overview} />}
      </div>
      <div class="overview-part">
        <Columns title="Reports by month" columns={byMonth} />
        <div class="overview-wide">
          <SeriesTable caption="Reports by kind" of="Kind" months={months} series={byKind} />
        </div>
        <div class="overview-wide">
          <SeriesTable
            caption="Reports by department"
            of="Department"
            months={departmentMonths}
            series={byDepartment}
          />
          <p class="quiet small">
            Departments are counted in whole months that are over. Fewer than three reports of one in a month
            stand under other departments, since they would as good as name who made them.
          </p>
        </div>
      </div>
      {byCause.length === 0 ? null : (
        <div class="overview-part">
          <Columns title="Root causes" columns={causesOf(overview)} />
          <SeriesTable caption="Root causes of what was reported" of="Cause" months={[]} series={byCause} />
          <div class="overview-wide">
            <SeriesTable caption="Root causes by month" of="Cause" months={months} series={byCause} />
          </div>
        </div>
      )}
    </>
  );
}
