import './poster.css';
import { Link } from 'wouter-preact';
import { Qr } from '../account/qr.tsx';
import { useRead } from '../client.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { REPORT_PAGE } from '../people/report-page-documents.ts';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** One page for the wall, A4 or letter: the QR code of the report page, its link, and that nobody is punished. */
export function PosterScreen() {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(REPORT_PAGE, {});
  const heading = useArrival();
  useTitle(`Poster · ${membership.organizationName}`);
  const address = data?.reportPage.address ?? null;
  return (
    <div class="screen">
      <div class="screen-head poster-head">
        <h1 ref={heading} tabIndex={-1}>
          Poster
        </h1>
        {address === null ? null : (
          <Button look="primary" onPress={() => window.print()}>
            Print
          </Button>
        )}
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {data === undefined && problem === undefined ? (
        <Skeleton lines={8} says="Reading the report page" />
      ) : null}
      {data !== undefined && address === null ? (
        <Empty
          title="The report page is switched off"
          action={<Link href={`/o/${membership.slug}/people`}>People</Link>}
        >
          An administrator switches it on under People; then its poster is here.
        </Empty>
      ) : null}
      {address === null ? null : <Poster name={membership.organizationName} address={address} />}
    </div>
  );
}

function Poster({ name, address }: { readonly name: string; readonly address: string }) {
  return (
    <article class="poster" aria-label="Poster">
      <p class="poster-name">{name}</p>
      <h2>Did something go to the wrong person?</h2>
      <p class="poster-lead">
        A fax, a letter, an e-mail, a chart, a lost phone, a word overheard. Report it now.
      </p>
      <Qr text={address} label="QR code of the report page" />
      <p class="poster-address">{address}</p>
      <p>With your name, in confidence, or without your name. It takes two minutes.</p>
      <p class="poster-retaliation">
        <strong>Retaliation for good-faith reporting is prohibited.</strong> Nobody may intimidate, threaten
        or punish you for it. 45 CFR 164.530(g), 160.316.
      </p>
    </article>
  );
}
