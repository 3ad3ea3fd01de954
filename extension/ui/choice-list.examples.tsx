import { whatItHeld, whoGotIt } from '@needful/shared/kinds/_questions.ts';
import { useState } from 'preact/hooks';
import { ChoiceList } from './choice-list.tsx';

function Kept({ several }: { readonly several: boolean }) {
  const [chosen, choose] = useState<readonly string[]>(several ? ['names', 'health'] : []);
  const { ask, choices = [] } = several ? whatItHeld : whoGotIt;
  return <ChoiceList question={ask} several={several} choices={choices} chosen={chosen} onChoose={choose} />;
}

export default {
  'one answer': () => <Kept several={false} />,
  'several answers': () => <Kept several />,
};
