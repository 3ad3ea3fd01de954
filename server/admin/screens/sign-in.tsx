import { useState } from 'preact/hooks';
import { Redirect, useSearch } from 'wouter-preact';
import { becauseOf } from '../auth/because.ts';
import { CodeStep } from '../auth/code-step.tsx';
import { oauthQuery, resetToken, safeReturn } from '../auth/continue.ts';
import { PasswordStep } from '../auth/password-step.tsx';
import { ProviderStep } from '../auth/provider-step.tsx';
import { Door } from '../parts/door.tsx';
import { Notice } from '../parts/notice.tsx';
import { useSession } from '../session.tsx';

/** Signing in: password, then a code where the person has set one up; or a passkey; or the organization's own way. */
export function SignInScreen() {
  const search = useSearch();
  const { session, refresh } = useSession();
  const [step, setStep] = useState<Step>(stepOf(search));
  const question = oauthQuery(search);
  const more = question === undefined ? {} : { oauth_query: question };
  function enter(body: Readonly<Record<string, unknown>>): void {
    if (body.twoFactorRedirect === true) setStep('code');
    // The extension asked: its window is sent back to it.
    else if (typeof body.url === 'string' && question !== undefined) location.assign(body.url);
    else refresh();
  }
  const error = new URLSearchParams(search).get('error');
  if (resetToken(location.hash) !== null) return <Redirect to={`/reset${location.hash}`} replace />;
  if (error !== null) return <AskedWrongly error={error} />;
  if (session.is === 'signed-in' && question === undefined)
    return <Redirect to={safeReturn(search)} replace />;
  return (
    <Door
      title={TITLES[step]}
      key={step}
      foot="On a shared computer, sign out when you leave. Needful does so by itself when nothing happens for a while."
    >
      <Why search={search} forExtension={question !== undefined} />
      {step === 'password' ? (
        <PasswordStep more={more} onAnswer={enter} onProvider={() => setStep('provider')} />
      ) : step === 'provider' ? (
        <ProviderStep search={search} onBack={() => setStep('password')} />
      ) : (
        <CodeStep more={more} onAnswer={enter} onBack={() => setStep('password')} />
      )}
    </Door>
  );
}

type Step = 'password' | 'code' | 'provider';

const TITLES: { readonly [step in Step]: string } = {
  password: 'Sign in',
  code: 'Enter your code',
  provider: 'Sign in with your organization',
};

function stepOf(search: string): Step {
  return new URLSearchParams(search).get('by') === 'organization' ? 'provider' : 'password';
}

type WhyProps = { readonly search: string; readonly forExtension: boolean };

/** Why one is asked, where that is not plain. */
function Why({ search, forExtension }: WhyProps) {
  if (forExtension) {
    return <Notice>Sign in to connect the extension. This window closes by itself afterwards.</Notice>;
  }
  const because = becauseOf(search);
  if (because !== undefined) return <Notice title={because.title}>{because.detail}</Notice>;
  switch (new URLSearchParams(search).get('because')) {
    case 'reset':
      return (
        <Notice tone="good" title="Your password is changed">
          Sign in with the new one.
        </Notice>
      );
    case 'joined':
      return (
        <Notice tone="good" title="Welcome">
          Sign in with the password you chose.
        </Notice>
      );
    default:
      return null;
  }
}

/** The extension asked in a way that the server refuses: nothing typed here would help. */
function AskedWrongly({ error }: { readonly error: string }) {
  return (
    <Door title="The extension could not be connected">
      <Notice tone="bad" title="It asked in a way this server does not take">
        The server says <code>{error.slice(0, 80)}</code>. Close this window, update the extension and try
        again; if it stays, tell whoever runs Needful. Reports wait safely in the extension.
      </Notice>
    </Door>
  );
}
