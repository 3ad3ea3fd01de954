import { playbookWorked } from '../playbook-worked.ts';
import { definePart } from './_define.ts';

/** Each step with how it stands, who said so and why, and the root cause. */
export default definePart({
  title: 'How it was worked: steps done, steps left open and why, and the root cause',
  async files(subject) {
    const worked = await playbookWorked(subject);
    return [{ name: 'playbook.json', content: `${JSON.stringify(worked, null, 2)}\n` }];
  },
});
