import './play.css';
import { render } from 'preact';
import { type Examples, nameOf, SURFACES } from './surfaces.ts';

const LOOKS = ['light', 'dark'] as const;
const ZOOMS = ['100', '200'] as const;

/** The state of the page stands in its address, so that a link shows the same. */
type Chosen = { readonly surface: string; readonly look: string; readonly zoom: string };

function chosen(): Chosen {
  const asked = new URLSearchParams(location.search);
  const surface = asked.get('surface') ?? 'extension';
  return {
    surface: surface in SURFACES ? surface : 'extension',
    look: asked.get('look') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
    zoom: asked.get('zoom') ?? '100',
  };
}

function Choice({
  name,
  options,
  now,
}: {
  name: keyof Chosen;
  options: Record<string, string>;
  now: Chosen;
}) {
  return (
    <nav aria-label={name}>
      {Object.entries(options).map(([value, title]) => {
        const here = now[name] === value;
        const address = `?${new URLSearchParams({ ...now, [name]: value })}${location.hash}`;
        return (
          <a href={address} key={value} {...(here ? { 'aria-current': 'true' } : {})}>
            {title}
          </a>
        );
      })}
    </nav>
  );
}

function Part({ name, examples }: { name: string; examples: Examples }) {
  return (
    <section id={name}>
      <h2>
        <a href={`#${name}`}>{name}</a>
      </h2>
      {Object.entries(examples).map(([state, Example]) => (
        <figure key={state}>
          <figcaption>{state}</figcaption>
          <div class="play-stage">
            <Example />
          </div>
        </figure>
      ))}
    </section>
  );
}

function named(values: readonly string[], title: (value: string) => string): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, title(value)]));
}

async function show(): Promise<void> {
  const now = chosen();
  const surface = SURFACES[now.surface];
  if (surface === undefined) return;
  await surface.look();
  document.documentElement.style.colorScheme = now.look;
  document.documentElement.dataset.look = now.look;
  const files = Object.entries(surface.files).sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = await Promise.all(
    files.map(async ([path, load]) => ({ name: nameOf(path), examples: (await load()).default })),
  );
  const titles = Object.fromEntries(Object.entries(SURFACES).map(([id, { title }]) => [id, title]));
  const page = document.getElementById('play');
  if (page === null) throw new Error('The page has no place for the parts.');
  render(
    <>
      <header class="play-head">
        <Choice name="surface" options={titles} now={now} />
        <Choice name="look" options={named(LOOKS, (look) => look)} now={now} />
        <Choice name="zoom" options={named(ZOOMS, (zoom) => `${zoom} %`)} now={now} />
      </header>
      <div class="play-parts" style={{ zoom: `${now.zoom}%` }}>
        {parts.map((part) => (
          <Part key={part.name} {...part} />
        ))}
      </div>
    </>,
    page,
  );
  // Some examples take the focus, and with it the page to the last of them.
  document.getElementById(location.hash.slice(1))?.scrollIntoView() ?? scrollTo(0, 0);
}

await show();
