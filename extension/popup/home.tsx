import type { KindId } from '@needful/shared/kinds/index.generated.ts';
import type { State } from '../messages/_answers.ts';
import { Banner } from '../ui/banner.tsx';
import { Contacts } from './contacts.tsx';
import type { PopupActions, PopupModel } from './model.ts';
import { MyReports } from './my-reports.tsx';
import { PolicySearch } from './policy-search.tsx';
import { ReportAnything } from './report-anything.tsx';
import { ThisSite } from './this-site.tsx';
import { YourMark } from './your-mark.tsx';

type Props = {
  readonly model: PopupModel;
  readonly actions: PopupActions;
  readonly now: number;
  readonly onPick: (kind: KindId) => void;
};

/** Report something, my reports, this site, the policy, the officers: in the order of need. */
export function Home({ model, actions, now, onPick }: Props) {
  return (
    <>
      <Notice state={model.state} />
      <div>
        <ReportAnything onPick={onPick} />
        <MyReports model={model} actions={actions} now={now} />
        <ThisSite
          site={model.state.site}
          profiles={model.profiles}
          describes={model.state.describesSites}
          actions={actions}
        />
        <YourMark state={model.state} onChange={actions.openOptions} />
        <PolicySearch snippets={model.snippets} />
        <Contacts officers={model.officers} />
      </div>
    </>
  );
}

/** The one thing most worth knowing before a report; nothing when all is well. */
function Notice({ state }: { readonly state: State }) {
  if (state.storage === 'not-yet-safe' && state.waiting > 0)
    return (
      <Banner tone="bad" say="Not yet safe.">
        <p>
          This browser may forget what waits here. Keep it open until nothing is waiting.
          {state.needs === 'sign-in' ? ' Sign in so that it can be sent.' : ''}
        </p>
      </Banner>
    );
  if (state.hidden)
    return (
      <Banner tone="info" say="Your name and reports are hidden.">
        <p>Sign in again to see them. You can report without it.</p>
      </Banner>
    );
  if (state.needs === 'sign-in')
    return (
      <Banner tone="warn" say="Sign in so that reports can be sent.">
        <p>You can report now. It is kept here until someone of your organization signs in.</p>
      </Banner>
    );
  if (state.identity === null)
    return (
      <Banner tone="info" say="You are not signed in.">
        <p>You can report without your name, from this computer. Sign in to see the officer’s answers.</p>
      </Banner>
    );
  return null;
}
