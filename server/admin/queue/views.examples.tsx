import { Views } from './views.tsx';

const counts = { __typename: 'QueueCounts' as const, new: 3, mine: 7, all: 42, closed: 1000, cap: 999 };

export default {
  'with counts': () => <Views current="new" counts={counts} hrefOf={() => '#'} />,
  'before they are known': () => <Views current="mine" counts={undefined} hrefOf={() => '#'} />,
};
