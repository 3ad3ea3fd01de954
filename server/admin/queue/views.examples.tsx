import { Views } from './views.tsx';

const counts = {
  __typename: 'QueueCounts' as const,
  new: 3,
  mine: 7,
  soon: 2,
  late: 1,
  signOff: 0,
  answer: 1,
  privacy: 5,
  security: 3,
  both: 1,
  open: 9,
  all: 42,
  merged: 2,
  closed: 1000,
  cap: 999,
};

export default {
  'with counts': () => <Views current="new" counts={counts} hrefOf={() => '#'} />,
  'before they are known': () => <Views current="mine" counts={undefined} hrefOf={() => '#'} />,
};
