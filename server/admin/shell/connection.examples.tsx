import { ConnectionState, StaleSince } from './connection.tsx';

export default {
  live: () => <ConnectionState connection="live" />,
  'asked now and then': () => <ConnectionState connection="polling" />,
  'not connected': () => <ConnectionState connection="offline" />,
  'what is stale': () => <StaleSince knownAt={Date.now() - 600_000} again={() => undefined} />,
};
