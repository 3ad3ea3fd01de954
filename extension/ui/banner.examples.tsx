import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

const nothing = () => undefined;

export default {
  offline: () => (
    <Banner tone="warn" say="This computer is offline.">
      <p>You can report as always. 2 reports are kept here and will be sent when the server answers.</p>
    </Banner>
  ),
  'signed out': () => (
    <Banner tone="info" say="You are not signed in.">
      <p>You can report without your name. Sign in to see your reports and the officer’s answers.</p>
      <div>
        <Button onClick={nothing}>Sign in</Button>
      </div>
    </Banner>
  ),
  'not enrolled': () => (
    <Banner tone="info" say="This browser is not connected to an organization yet.">
      <p>Paste the invitation link that your administrator sent you.</p>
    </Banner>
  ),
  'not yet safe': () => (
    <Banner tone="bad" say="Not yet safe.">
      <p>
        This computer may forget your report before the server has it. Keep the browser open until it says
        “Reported”.
      </p>
    </Banner>
  ),
  done: () => <Banner tone="good" say="Your answer was sent." />,
};
