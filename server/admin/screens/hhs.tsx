import './people.css';
import '../hhs/hhs.css';
import { Link } from 'wouter-preact';
import { useRead } from '../client.ts';
import { HHS_YEAR, type HhsYear } from '../hhs/documents.ts';
import { Reports } from '../hhs/reports.tsx';
import { countLine, yearAtWork } from '../hhs/words.ts';
import { useDownload } from '../incident/notices/download.ts';
import { useChanges, useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Notice, ProblemNotice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** What HHS gets of the breaches of one year of discovery: small ones with the year, large ones at once. */
export function HhsScreen({ asked }: { readonly asked: number }) {
  const { membership } = useOrganization();
  const year = Number.isInteger(asked) ? asked : yearAtWork(new Date());
  const { data, problem, again, renew } = useRead(HHS_YEAR, { year });
  const heading = useArrival();
  useChanges(renew);
  useTitle(`HHS reports of ${year} · ${membership.organizationName}`);
  const base = `/o/${membership.slug}/hhs`;
  return (
    <div class="screen hhs">
      <div class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          Reports to HHS, {year}
        </h1>
        <nav aria-label="Year" class="hhs-years">
          <Link href={`${base}/${year - 1}`}>{year - 1}</Link>
          <Link href={`${base}/${year + 1}`}>{year + 1}</Link>
        </nav>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {data === undefined ? (
        problem === undefined ? (
          <Skeleton lines={8} says="Reading the breaches of the year" />
        ) : null
      ) : (
        <Year of={data.hhsYear} />
      )}
    </div>
  );
}

function Year({ of }: { readonly of: HhsYear }) {
  return (
    <>
      <p class="hhs-count">{countLine(of)}</p>
      {of.isWhole ? null : (
        <Notice tone="warn" title="Not everything is here">
          There are more incidents than one list looks through. Look in the queue for the newest ones too.
        </Notice>
      )}
      <Documents year={of.year} />
      <Section title="Fewer than 500 people: with the year">
        <Reports
          reports={of.small}
          none="None so far. A breach stands here once its extent is recorded or its conclusion is signed; each is one report on the portal."
        />
      </Section>
      <Section title="500 people or more: at once">
        <Reports
          reports={of.large}
          none="None. A breach of 500 people or more is reported when the people are told, 60 days after discovery at the latest (45 CFR 164.408(b))."
        />
      </Section>
    </>
  );
}

function Documents({ year }: { readonly year: number }) {
  const { busy, refusal, take } = useDownload();
  const files = {
    'small-breaches.pdf': 'Sheets to file (PDF)',
    'small-breaches.csv': 'Sheets to file (CSV)',
    'hhs-year.csv': 'This list (CSV)',
  };
  return (
    <div class="hhs-documents">
      <Refusal said={refusal} />
      <Button onPress={() => window.print()}>Print this list</Button>
      {Object.entries(files).map(([document, words]) => (
        <Button key={document} busy={busy} onPress={() => void take({ document, year })}>
          {words}
        </Button>
      ))}
    </div>
  );
}
