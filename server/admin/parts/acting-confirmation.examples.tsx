import { ActingIn } from '../acting.ts';
import { ActingConfirmation } from './acting-confirmation.tsx';

export default {
  'one of several organizations': () => (
    <ActingIn.Provider value="Lakeside Family Practice">
      <ActingConfirmation />
    </ActingIn.Provider>
  ),
  'the only one': () => <ActingConfirmation />,
};
