import { Button } from './button.tsx';

const nothing = () => undefined;

export default {
  'the three looks': () => (
    <div class="row">
      <Button look="primary" onClick={nothing}>
        Send report
      </Button>
      <Button onClick={nothing}>Add details</Button>
      <Button look="quiet" onClick={nothing}>
        Undo (8 s)
      </Button>
    </div>
  ),
  'while it works': () => (
    <Button look="primary" busy onClick={nothing}>
      Sending…
    </Button>
  ),
};
