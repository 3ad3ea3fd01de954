import './page.css';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../auth/request.ts';
import { type Said, said } from '../auth/said.ts';
import { Button } from '../parts/button.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Mark } from '../shell/mark.tsx';
import { useTitle } from '../use-title.ts';
import { Follow } from './follow.tsx';
import { Report } from './report.tsx';

export type Place = { readonly organizationId: string; readonly link: string };

type Opened = { readonly organizationName: string } | { readonly refusal: Said };

/** Reports without extension or sign-in, and follows such a report by its code. */
export function ReportPage(place: Place) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [following, setFollowing] = useState(false);
  const name = opened !== null && 'organizationName' in opened ? opened.organizationName : null;
  useTitle(following ? 'Follow a report' : 'Report an incident');
  function open(): void {
    void ask('/api/report/open', place).then((answer) => {
      if (answer.is === 'done') setOpened({ organizationName: String(answer.body.organizationName) });
      else setOpened({ refusal: said(answer) });
    });
  }
  useEffect(open, [place.organizationId, place.link]);
  return (
    <div class="report-page">
      <header class="report-mark">
        <Mark />
        <span>{name ?? 'Needful'}</span>
        <Button look="quiet" onPress={() => setFollowing(!following)}>
          {following ? 'Report something' : 'I have a code'}
        </Button>
      </header>
      <main class="report-main">
        {following ? <Follow organizationId={place.organizationId} /> : null}
        {/* Kept while somebody looks at another report: what was typed stands as it was. */}
        <div hidden={following}>
          {opened === null ? <Skeleton lines={6} says="Opening the page" /> : null}
          {opened !== null && 'refusal' in opened ? <Closed refusal={opened.refusal} again={open} /> : null}
          {name === null ? null : <Report place={place} organizationName={name} />}
        </div>
      </main>
    </div>
  );
}

function Closed({ refusal, again }: { readonly refusal: Said; readonly again: () => void }) {
  return (
    <div class="report-part">
      <h1>This page cannot be opened</h1>
      <Refusal said={refusal} />
      <p>
        <Button onPress={again}>Try again</Button>
      </p>
    </div>
  );
}
