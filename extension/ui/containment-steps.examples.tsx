import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { ContainmentSteps } from './containment-steps.tsx';

export default {
  'with a text to copy': () => <ContainmentSteps steps={kinds['misdirected-email'].containment} />,
  'one step': () => <ContainmentSteps steps={kinds['near-miss'].containment} />,
};
