import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter-preact';
import { homeOf } from './home.ts';
import { OrganizationProvider } from './organization.tsx';
import { Skeleton } from './parts/skeleton.tsx';
import { AccountScreen } from './screens/account.tsx';
import { DecidesScreen } from './screens/decides.tsx';
import { DueScreen } from './screens/due.tsx';
import { ForgotScreen } from './screens/forgot.tsx';
import { HhsScreen } from './screens/hhs.tsx';
import { IncidentScreen } from './screens/incident.tsx';
import { JoinScreen } from './screens/join.tsx';
import { LetterScreen } from './screens/letter.tsx';
import { MemberScreen } from './screens/member.tsx';
import { NotFoundScreen } from './screens/not-found.tsx';
import { NotMemberScreen } from './screens/not-member.tsx';
import { OverviewScreen } from './screens/overview.tsx';
import { OwedScreen } from './screens/owed.tsx';
import { PatientRequestScreen } from './screens/patient-request.tsx';
import { PatientsScreen } from './screens/patients.tsx';
import { PeopleScreen } from './screens/people.tsx';
import { PlaybooksScreen } from './screens/playbooks.tsx';
import { PosterScreen } from './screens/poster.tsx';
import { ProviderOnlyScreen } from './screens/provider-only.tsx';
import { ProviderReturnScreen } from './screens/provider-return.tsx';
import { QueueScreen } from './screens/queue.tsx';
import { RecordsScreen } from './screens/records.tsx';
import { RemindersScreen } from './screens/reminders.tsx';
import { ResetScreen } from './screens/reset.tsx';
import { SignInScreen } from './screens/sign-in.tsx';
import { SitesScreen } from './screens/sites.tsx';
import { SnippetScreen } from './screens/snippet.tsx';
import { SnippetWriteScreen } from './screens/snippet-write.tsx';
import { SnippetsScreen } from './screens/snippets.tsx';
import { UnknownScreen } from './screens/unknown.tsx';
import { type Me, SessionProvider, useSession } from './session.tsx';
import { Shell } from './shell/shell.tsx';

export function App() {
  return (
    <SessionProvider>
      <Switch>
        <Route path="/sign-in" component={SignInScreen} />
        <Route path="/sign-in/provider" component={ProviderReturnScreen} />
        <Route path="/join/:invitation" component={JoinScreen} />
        <Route path="/forgot" component={ForgotScreen} />
        <Route path="/reset" component={ResetScreen} />
        <Route component={SignedIn} />
      </Switch>
    </SessionProvider>
  );
}

/** What is behind the sign-in. Who is not signed in goes there and comes back to the same place. */
function SignedIn() {
  const { session, refresh } = useSession();
  const [path] = useLocation();
  const search = useSearch();
  switch (session.is) {
    case 'loading':
      return <Skeleton lines={3} says="Looking who is signed in" />;
    case 'unknown':
      return <UnknownScreen problem={session.problem} again={refresh} />;
    case 'signed-out': {
      const back = new URLSearchParams({ return: search === '' ? path : `${path}?${search}` });
      if (session.because !== null) back.set('because', session.because);
      return <Redirect to={`/sign-in?${back}`} replace />;
    }
    case 'signed-in':
      return <Places me={session.me} />;
  }
}

function Places({ me }: { readonly me: Me }) {
  return (
    <Switch>
      <Route path="/">
        <Redirect to={homeOf(me.memberships[0])} replace />
      </Route>
      <Route path="/account">
        <Shell>
          <AccountScreen me={me} />
        </Shell>
      </Route>
      <Route path="/due">
        <Shell>
          <DueScreen />
        </Shell>
      </Route>
      <Route path="/o/:slug/*?">{({ slug }) => <OrganizationPlaces me={me} slug={slug} />}</Route>
      <Route>
        <Shell>
          <NotFoundScreen />
        </Shell>
      </Route>
    </Switch>
  );
}

function OrganizationPlaces({ me, slug }: { readonly me: Me; readonly slug: string }) {
  const membership = me.memberships.find((candidate) => candidate.slug === slug);
  if (membership === undefined) {
    return (
      <Shell>
        <NotMemberScreen me={me} />
      </Shell>
    );
  }
  if (membership.wantsProvider) {
    return (
      <Shell>
        <ProviderOnlyScreen membership={membership} />
      </Shell>
    );
  }
  return (
    <OrganizationProvider key={membership.organizationId} membership={membership}>
      <Shell membership={membership}>
        <Switch>
          <Route path="/o/:slug" component={MemberScreen} />
          <Route path="/o/:slug/queue" component={QueueScreen} />
          <Route path="/o/:slug/incident/:name">
            {({ name }) => <IncidentScreen key={name} name={decoded(name)} />}
          </Route>
          <Route path="/o/:slug/overview" component={OverviewScreen} />
          <Route path="/o/:slug/requests" component={PatientsScreen} />
          <Route path="/o/:slug/requests/:id">
            {({ id }) => <PatientRequestScreen key={id} id={decoded(id)} />}
          </Route>
          <Route path="/o/:slug/hhs/:year?">
            {({ year }) => <HhsScreen key={year} asked={Number(year)} />}
          </Route>
          <Route path="/o/:slug/owed" component={OwedScreen} />
          <Route path="/o/:slug/people" component={PeopleScreen} />
          <Route path="/o/:slug/decides" component={DecidesScreen} />
          <Route path="/o/:slug/decides/letter/:id">{({ id }) => <LetterScreen id={decoded(id)} />}</Route>
          <Route path="/o/:slug/playbooks" component={PlaybooksScreen} />
          <Route path="/o/:slug/records" component={RecordsScreen} />
          <Route path="/o/:slug/reminders" component={RemindersScreen} />
          <Route path="/o/:slug/sites" component={SitesScreen} />
          <Route path="/o/:slug/snippets" component={SnippetsScreen} />
          <Route path="/o/:slug/snippets/:id">
            {({ id }) => <SnippetScreen key={id} id={decoded(id)} />}
          </Route>
          <Route path="/o/:slug/snippets/:id/write">
            {({ id }) => <SnippetWriteScreen key={id} id={decoded(id)} />}
          </Route>
          <Route path="/o/:slug/poster" component={PosterScreen} />
          <Route component={NotFoundScreen} />
        </Switch>
      </Shell>
    </OrganizationProvider>
  );
}

/** The router leaves `%3D` as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
