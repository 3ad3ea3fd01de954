import { Link } from 'wouter-preact';
import { Empty } from '../parts/empty.tsx';
import { useTitle } from '../use-title.ts';

export function NotFoundScreen() {
  useTitle('No such page');
  return (
    <Empty level={1} title="There is no such page" action={<Link href="/">Go to the start</Link>}>
      The address may have been cut short, or belong to another version of Needful. Nothing was changed.
    </Empty>
  );
}
