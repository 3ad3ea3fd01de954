import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useRead } from '../client.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { CopyOnce } from '../parts/copy-once.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { ReportPageDialog } from './report-page-dialog.tsx';
import { REPORT_PAGE } from './report-page-documents.ts';

/** The page on which anybody reports: its link, its poster, and its switch. */
export function ReportPageSection({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(REPORT_PAGE, {});
  const [asking, setAsking] = useState<'on' | 'renew' | 'off' | null>(null);
  const address = data?.reportPage.address ?? null;
  return (
    <Section title="Report page">
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {data === undefined && problem === undefined ? (
        <Skeleton lines={2} says="Reading the report page" />
      ) : null}
      {data === undefined ? null : address === null ? (
        <p>
          Without it, reports come from the extension alone. With it, anybody at the practice reports from a
          telephone, by link or poster, with their name or without.
        </p>
      ) : (
        <>
          <p>Whoever has this link can report, without extension or sign-in. It opens nothing else.</p>
          <CopyOnce label="Link of the report page" text={address} />
          <p>
            <Link href={`/o/${membership.slug}/poster`}>Poster with the QR code, to print</Link>
          </p>
        </>
      )}
      {!isAdministrator || data === undefined ? null : (
        <p>
          {address === null ? (
            <Button onPress={() => setAsking('on')}>Switch the report page on</Button>
          ) : (
            <>
              <Button onPress={() => setAsking('renew')}>Renew the link</Button>{' '}
              <Button look="quiet" onPress={() => setAsking('off')}>
                Switch it off
              </Button>
            </>
          )}
        </p>
      )}
      {asking === null ? null : (
        <ReportPageDialog what={asking} onClose={() => setAsking(null)} onDone={again} />
      )}
    </Section>
  );
}
