import { Button } from './button.tsx';

export default {
  'the three looks': () => (
    <p>
      <Button look="primary">Claim</Button> <Button>Assign</Button> <Button look="quiet">Cancel</Button>
    </p>
  ),
  'with its key': () => (
    <Button look="primary" keyShown="c">
      Claim
    </Button>
  ),
  'at work': () => <Button busy>Closing…</Button>,
};
