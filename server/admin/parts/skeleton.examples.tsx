import { Skeleton } from './skeleton.tsx';

export default {
  'while something is read': () => <Skeleton lines={6} says="Reading the incident" />,
};
