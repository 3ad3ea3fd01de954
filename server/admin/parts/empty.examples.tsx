import all from '../queues/all.ts';
import { Empty } from './empty.tsx';

export default {
  'a view of the queue': () => <Empty title={all.empty.title}>{all.empty.teach}</Empty>,
  'a whole screen': () => (
    <Empty level={1} title="There is no such page" action={<a href="/">Go to the queue</a>}>
      The address may have been cut short.
    </Empty>
  ),
};
