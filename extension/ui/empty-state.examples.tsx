import { EmptyState } from './empty-state.tsx';

export default {
  'no reports yet': () => (
    <EmptyState say="You have not reported anything from here.">
      Type what happened in the box above. One click sends it.
    </EmptyState>
  ),
};
