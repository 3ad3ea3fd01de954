import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startChild } from './child-process.ts';
import { eventually } from './eventually.ts';
import { locate } from './requirements.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

/** A screen with keyboard and mouse that no person sees or touches: what is pressed here, programs hear as pressed. */
export type Screen = {
  /** For a program's DISPLAY, e.g. `:7`. */
  readonly display: string;
  /** Presses keys one after the other in the window in front, as xdotool names them, e.g. `alt+shift+m`, `Return`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Clicks with the right button, in pixels of the screen, and waits for the menu that opens there. */
  openMenu(at: { readonly x: number; readonly y: number }): Promise<void>;
  stop(): Promise<void>;
};

const runProgram = promisify(execFile);

/** Starts an X server in memory. From then on it counts how long nobody has touched it. */
export async function startScreen(): Promise<Screen> {
  const folder = makeTemporaryDirectory('screen');
  const size = ['-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const server = await startChild(locate('xvfb'), ['-displayfd', '1', ...size], {
    logFile: join(folder.path, 'log'),
  });
  const display = await eventually('an X server', () => /^(\d+)\n/m.exec(server.output())?.[1]);
  const env = { ...process.env, DISPLAY: `:${display}` };
  const xdotool = async (...args: readonly string[]) =>
    (await runProgram(locate('xdotool'), [...args], { env })).stdout;
  const countWindows = async () =>
    (await xdotool('search', '--onlyvisible', '--name', '')).split('\n').length;
  return {
    display: env.DISPLAY,
    press: async (...keys) => void (await xdotool('key', '--delay', '60', ...keys)),
    async openMenu({ x, y }) {
      const before = await countWindows();
      await xdotool('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '3');
      await eventually('a menu', async () => (await countWindows()) > before);
    },
    async stop() {
      await server.stop();
      await folder.remove();
    },
  };
}
