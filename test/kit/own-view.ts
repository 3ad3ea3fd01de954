import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type OwnView = {
  /** The program whose view it is. */
  readonly program: string;
  /** What the program is to see, and where the script that starts it is put beside it. */
  readonly folder: string;
  /** The machine's folder in whose place it sees that; made empty where there is none. */
  readonly over: string;
};

/**
 * Writes a script that starts a program in a view of the file system of its own, where one folder shows another's
 * content: no other process sees a difference, and nothing of it is left when the program has ended.
 *
 * @returns the script's path; it hands its arguments on
 * @throws when not root, or where even root may make no mount namespace, as in a confined container
 */
export function writeOwnView({ program, folder, over }: OwnView): string {
  if (process.getuid?.() !== 0)
    throw new Error(`Showing a browser its own ${over} takes a mount: run this test as root.`);
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'pipe' });
  } catch (cause) {
    throw new Error(
      `Showing a browser its own ${over} takes the right to mount (CAP_SYS_ADMIN), which this container was not given.`,
      { cause },
    );
  }
  if (!existsSync(over)) mkdirSync(over, { recursive: true });
  const path = join(folder, 'start.sh');
  const inside = 'mount --bind "$1" "$2" && shift 2 && exec "$@"';
  writeFileSync(
    path,
    `#!/bin/sh\nexec unshare --mount sh -c '${inside}' sh '${folder}' '${over}' '${program}' "$@"\n`,
    { mode: 0o755 },
  );
  return path;
}
