/** `Nov 21, 8:47 PM · 2 hr. ago`, in the reader's own zone: the absolute time, with the relative beside it. */
export function when(instant: string, now: number): string {
  const date = new Date(instant);
  const thisYear = date.getFullYear() === new Date(now).getFullYear();
  const absolute = date.toLocaleString('en-US', {
    ...(thisYear ? {} : { year: 'numeric' }),
    ...{ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  });
  return `${absolute} · ${ago(now - date.getTime())}`;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago in the largest whole unit; a device whose clock ran back reads `just now`. */
export function ago(milliseconds: number): string {
  const words = new Intl.RelativeTimeFormat('en-US', { style: 'short', numeric: 'always' });
  for (const [unit, length] of UNITS) {
    if (milliseconds >= length) return words.format(-Math.floor(milliseconds / length), unit);
  }
  return 'just now';
}

/** Today as the reader's calendar has it, `YYYY-MM-DD`: the latest day something can have happened. */
export function today(now: number): string {
  const date = new Date(now);
  const part = (value: number, size: number) => String(value).padStart(size, '0');
  return `${part(date.getFullYear(), 4)}-${part(date.getMonth() + 1, 2)}-${part(date.getDate(), 2)}`;
}
