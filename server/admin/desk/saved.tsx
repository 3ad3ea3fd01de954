import './side.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useRead } from '../client.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../use-keys.ts';
import { Arrange } from './arrange.tsx';
import { SAVED_FILTERS, type SavedFilter } from './documents.ts';
import { SaveDialog } from './save-dialog.tsx';

type Props = {
  /** What the address says now, without the incident that is read. */
  readonly query: string;
  readonly suggests: string;
  readonly hrefOf: (query: string) => string;
};

/** A person’s own views: each with its search and filters, under a name. Nobody else sees them. */
export function Saved({ query, suggests, hrefOf }: Props) {
  const { data } = useRead(SAVED_FILTERS, {});
  const [changed, setChanged] = useState<readonly SavedFilter[] | null>(null);
  const [shown, show] = useState<'save' | 'arrange' | null>(null);
  useKeys({ s: () => show('save') });
  const filters = changed ?? data?.savedFilters ?? [];
  return (
    <section class="side" aria-label="Saved filters">
      <div class="side-head">
        <span>Saved</span>
        <span>
          <Button look="quiet" keyShown="s" onPress={() => show('save')}>
            Save this
          </Button>
          {filters.length === 0 ? null : (
            <Button look="quiet" label="Arrange saved filters" onPress={() => show('arrange')}>
              Arrange
            </Button>
          )}
        </span>
      </div>
      <ul>
        {filters.map((filter) => (
          <li key={filter.id}>
            <Link href={hrefOf(filter.query)} aria-current={filter.query === query ? 'page' : undefined}>
              {filter.name}
            </Link>
          </li>
        ))}
      </ul>
      {shown === 'save' ? (
        <SaveDialog query={query} suggests={suggests} onSaved={setChanged} onClose={() => show(null)} />
      ) : null}
      {shown === 'arrange' ? (
        <Arrange filters={filters} onChanged={setChanged} onClose={() => show(null)} />
      ) : null}
    </section>
  );
}
