import { Tag } from '../parts/tag.tsx';

/** How far off a day is, where the organization is: late in words and not by colour alone. */
export function DueTag({ daysLeft }: { readonly daysLeft: number }) {
  if (daysLeft < 0) return <Tag tone="warn">{counted(-daysLeft)} late</Tag>;
  return (
    <Tag tone={daysLeft <= 14 ? 'accent' : 'plain'}>
      {daysLeft === 0 ? 'Today' : `in ${counted(daysLeft)}`}
    </Tag>
  );
}

function counted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
