import './navigation.css';
import { useEffect, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { Button } from '../parts/button.tsx';
import type { Membership } from '../session.tsx';
import { addressOf, isWithin, PLACES, type Place } from './places.ts';

type Props = {
  readonly membership: Membership | undefined;
  /** Whether this person is an officer of several organizations. */
  readonly across: boolean;
};

/** Every place that this person may open. Where the screen is narrow it lies behind one button, below the bar. */
export function Navigation({ membership, across }: Props) {
  const [here] = useLocation();
  const [open, setOpen] = useState(false);
  // Whoever has gone somewhere has no more use of the list.
  useEffect(() => setOpen(false), [here]);
  const roles = membership?.roles ?? [];
  const groups = PLACES.map((group) => group.filter(({ shown }) => shown(roles, across)));
  const current = groups.flat().find((place) => isWithin(place, membership?.slug, here));
  return (
    <nav aria-label="Main" class={open ? 'places places-open' : 'places'}>
      <div class="places-switch">
        <Button look="quiet" expanded={open} onPress={() => setOpen(!open)}>
          {current?.name ?? 'Menu'}
        </Button>
      </div>
      <div class="places-all">
        {groups
          .filter((group) => group.length > 0)
          .map((group) => (
            <ul key={group[0]?.path}>
              {group.map((place) => (
                <Entry key={place.path} place={place} slug={membership?.slug} isCurrent={place === current} />
              ))}
            </ul>
          ))}
      </div>
    </nav>
  );
}

type EntryProps = { readonly place: Place; readonly slug: string | undefined; readonly isCurrent: boolean };

function Entry({ place, slug, isCurrent }: EntryProps) {
  return (
    <li>
      <Link href={addressOf(place, slug)} aria-current={isCurrent ? 'page' : undefined}>
        {place.name}
      </Link>
    </li>
  );
}
