import { problemOf } from '../problem.ts';
import { Button } from './button.tsx';
import { Notice, ProblemNotice } from './notice.tsx';

export default {
  'something to know': () => (
    <Notice title="Your session ended">Sign in and you are back where you were.</Notice>
  ),
  'something that is done': () => (
    <Notice tone="good" title="Invited" action={<Button>Copy</Button>}>
      Give them the link yourself; it is shown this once.
    </Notice>
  ),
  'the server does not answer': () => <ProblemNotice problem={problemOf({})} again={() => undefined} />,
  'the server made a mistake': () => (
    <ProblemNotice problem={problemOf({ status: 500 })} again={() => undefined} />
  ),
  'the page is too old': () => <ProblemNotice problem={problemOf({ code: 'UNKNOWN_DOCUMENT' })} />,
};
