import { Choose } from './choose.tsx';

type Person = { readonly personId: string; readonly name: string; readonly ended?: string | null };
type Props = {
  readonly label: string;
  readonly name: string;
  readonly people: readonly Person[];
  readonly value: string;
  readonly onValue: (personId: string) => void;
  readonly required?: boolean;
  /** What the empty choice is called. */
  readonly none: string;
  /** The server's words about the choice. */
  readonly refusal?: string | undefined;
};

/** One member out of all who are members now. */
export function PersonField({ people, required = false, ...choice }: Props) {
  const options = people
    .filter(({ ended }) => ended == null)
    .map(({ personId, name }) => [personId, name] as const);
  return <Choose {...choice} required={required} options={options} />;
}
