/** What the person who started Needful needs to know next. */
export type Running = {
  readonly origin: string;
  /** The demo practice; undefined where there is none. */
  readonly demo:
    | {
        readonly officer: { readonly email: string; readonly password: string };
        readonly invitationLink?: string | undefined;
      }
    | undefined;
  /** Absolute, or undefined where it is not built. */
  readonly chrome: string | undefined;
  readonly firefox: string | undefined;
  readonly dataDir: string;
  /** Where the embedded database lies; undefined where it is another. */
  readonly cluster: string | undefined;
};

/** The one screen that `npm start` ends with. */
export function screenOf(running: Running): string {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["The officer's page", [running.origin]],
    ...(running.demo === undefined ? [] : [['Sign in', signInLines(running.demo.officer)] as const]),
    ...(running.chrome === undefined ? [] : [['Chrome and Edge', chromeLines(running.chrome)] as const]),
    ...(running.firefox === undefined ? [] : [['Firefox', firefoxLines(running.firefox)] as const]),
    ['Next', nextLines(running)],
    ['Data', dataLines(running)],
    ['Stop', ['Ctrl-C']],
  ];
  const width = Math.max(...rows.map(([title]) => title.length));
  const text = rows.flatMap(([title, lines]) =>
    lines.map((line, at) => `  ${(at === 0 ? title : '').padEnd(width)}  ${line}`),
  );
  return ['', 'Needful is running.', '', ...text, ''].join('\n');
}

function signInLines({ email, password }: { email: string; password: string }): readonly string[] {
  return [`e-mail    ${email}`, `password  ${password}`];
}

function chromeLines(folder: string): readonly string[] {
  return [folder, 'chrome://extensions → switch on "Developer mode" → "Load unpacked" → that folder'];
}

function firefoxLines(folder: string): readonly string[] {
  return [
    folder,
    'about:debugging#/runtime/this-firefox → "Load Temporary Add-on" → manifest.json in that folder',
  ];
}

function nextLines({ demo }: Running): readonly string[] {
  if (demo === undefined) return ['Make the first organization: pnpm needful'];
  return [
    '1  Load the extension, open its options, and paste an invitation link:',
    `   ${demo.invitationLink ?? 'the officer makes one under "People"'}`,
    '2  Allow a webmail there, open a message, and report it with one click',
    '3  Sign in as the officer, and find it in the queue',
    'Or watch all of it: npm run demo',
  ];
}

/** The database may have to lie elsewhere (scripts/postgres/place.ts), which whoever deletes the data has to know. */
function dataLines({ dataDir, cluster }: Running): readonly string[] {
  const elsewhere = cluster === undefined || cluster.startsWith(dataDir) ? [] : [`the database: ${cluster}`];
  return [`${dataDir}  (NEEDFUL_DATA moves it)`, ...elsewhere];
}
