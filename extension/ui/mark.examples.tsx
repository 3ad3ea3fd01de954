import { exampleState } from './example-reports.ts';
import { Mark } from './mark.tsx';

export default { mark: () => exampleState.mark && <Mark mark={exampleState.mark} /> };
