import type { PortalChoice } from '@needful/shared/domain/notices/portal.ts';

type Props<Id extends string> = {
  readonly legend: string;
  readonly list: Readonly<Record<string, PortalChoice>>;
  readonly chosen: readonly Id[];
  readonly onChosen: (chosen: readonly Id[]) => void;
};

/** The portal’s own choices; what nobody has seen there is marked. */
export function PortalChoices<Id extends string>({ legend, list, chosen, onChosen }: Props<Id>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {Object.entries(list).map(([key, { label, isVerified }]) => {
        // GraphQL spells the ids of shared/domain in capitals.
        const id = key.toUpperCase().replaceAll('-', '_') as Id;
        const toggle = () =>
          onChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
        return (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={toggle} />
            <span>
              {label}
              {isVerified ? '' : ' [M]'}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
