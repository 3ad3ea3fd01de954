import { useState } from 'preact/hooks';
import { Redirect, useSearch } from 'wouter-preact';
import { CodeStep } from '../auth/code-step.tsx';
import { oauthQuery, safeReturn } from '../auth/continue.ts';
import { PasswordStep } from '../auth/password-step.tsx';
import { Door } from '../parts/door.tsx';
import { Notice } from '../parts/notice.tsx';
import { useSession } from '../session.tsx';

/** Signing in: password, then a code where the person has set one up, or a passkey instead of both. */
export function SignInScreen() {
  const search = useSearch();
  const { session, refresh } = useSession();
  const [step, setStep] = useState<'password' | 'code'>('password');
  const question = oauthQuery(search);
  const more = question === undefined ? {} : { oauth_query: question };
  function enter(body: Readonly<Record<string, unknown>>): void {
    if (body.twoFactorRedirect === true) setStep('code');
    // The extension asked: its window is sent back to it.
    else if (typeof body.url === 'string' && question !== undefined) location.assign(body.url);
    else refresh();
  }
  if (session.is === 'signed-in' && question === undefined)
    return <Redirect to={safeReturn(search)} replace />;
  return (
    <Door
      title={step === 'password' ? 'Sign in' : 'Enter your code'}
      key={step}
      foot="On a shared computer, sign out when you leave. Needful does so by itself when nothing happens for a while."
    >
      <Why search={search} forExtension={question !== undefined} />
      {step === 'password' ? (
        <PasswordStep more={more} onAnswer={enter} />
      ) : (
        <CodeStep more={more} onAnswer={enter} onBack={() => setStep('password')} />
      )}
    </Door>
  );
}

type WhyProps = { readonly search: string; readonly forExtension: boolean };

/** Why one is asked, where that is not plain. */
function Why({ search, forExtension }: WhyProps) {
  const because = new URLSearchParams(search).get('because');
  if (forExtension) {
    return <Notice>Sign in to connect the extension. This window closes by itself afterwards.</Notice>;
  }
  if (because === 'expired') {
    return (
      <Notice title="Your session ended">
        Nothing was lost: what you had begun to write is kept in this tab. Sign in and you are back where you
        were.
      </Notice>
    );
  }
  if (because === 'reset')
    return (
      <Notice tone="good" title="Your password is changed">
        Sign in with the new one.
      </Notice>
    );
  if (because === 'joined')
    return (
      <Notice tone="good" title="Welcome">
        Sign in with your new password.
      </Notice>
    );
  return null;
}
