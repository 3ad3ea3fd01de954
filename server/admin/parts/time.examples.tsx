import { Time } from './time.tsx';

const twoHours = () => new Date(Date.now() - 2 * 3600 * 1000).toISOString();

export default {
  'with the relative beside it': () => <Time at={twoHours()} />,
  'the relative alone': () => <Time at={twoHours()} show="relative" />,
  'another year': () => <Time at="2024-02-29T09:00:00.000Z" />,
};
