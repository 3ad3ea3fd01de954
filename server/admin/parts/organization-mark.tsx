import './organization-mark.css';

type Props = { readonly id: string; readonly name: string };

const ACCENTS = 6;

/** Two letters on a colour of its own: organizations are told apart at a glance, and by their letters without colour. */
export function OrganizationMark({ id, name }: Props) {
  return (
    <span class={`organization-mark organization-mark-${accentOf(id)}`} aria-hidden="true">
      {lettersOf(name)}
    </span>
  );
}

/** The same for one organization wherever it is shown. */
export function accentOf(id: string): number {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_003, 7) % ACCENTS;
}

/** The first letters of its first two words. */
export function lettersOf(name: string): string {
  const words = name.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word !== '');
  const [first = '?', second] = words;
  return (second === undefined ? first.slice(0, 2) : `${first[0]}${second[0]}`).toUpperCase();
}
