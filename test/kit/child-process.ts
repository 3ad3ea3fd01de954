import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { eventually } from './eventually.ts';

export interface Child {
  readonly pid: number;
  /** True until the process has ended. */
  alive(): boolean;
  /** What it has written to its output so far. */
  output(): string;
  /** Ends the process and those it started, first asking, then by SIGKILL after five seconds. */
  stop(): Promise<void>;
}

/**
 * Starts a program in a process group of its own, so that it and its workers can be ended by number.
 *
 * @param options.logFile where its output is kept; existing text is kept
 * @throws when the program cannot be started at all
 */
export async function startChild(
  command: string,
  args: readonly string[],
  options: { logFile: string; env?: NodeJS.ProcessEnv; cwd?: string },
): Promise<Child> {
  const log = openSync(options.logFile, 'a');
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  closeSync(log);
  await once(child, 'spawn');
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${command} has no process id.`);
  const alive = () => child.exitCode === null && child.signalCode === null;
  const endAtExit = () => signalGroup(pid, 'SIGKILL');
  process.once('exit', endAtExit);
  return {
    pid,
    alive,
    output: () => readFileSync(options.logFile, 'utf8'),
    async stop() {
      process.off('exit', endAtExit);
      signalGroup(pid, 'SIGTERM');
      if (alive()) await Promise.race([once(child, 'exit'), killLater(pid)]);
      signalGroup(pid, 'SIGKILL');
    },
  };
}

/**
 * Waits until something accepts connections on a port of 127.0.0.1.
 *
 * @throws at once when the child ends before, with what it wrote
 */
export async function waitUntilListening(child: Child, port: number, name: string): Promise<void> {
  const isSettled = async () => !child.alive() || (await accepts(port));
  await eventually(`${name} to listen`, isSettled).catch((cause: Error) => {
    throw new Error(`${cause.message} It wrote: ${child.output()}`, { cause });
  });
  if (!child.alive()) throw new Error(`${name} ended before it listened. It wrote: ${child.output()}`);
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function killLater(pid: number): Promise<void> {
  await eventually('the process group to end', () => !groupLives(pid), { seconds: 5 }).catch(() =>
    signalGroup(pid, 'SIGKILL'),
  );
}

function groupLives(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: every process of the group has ended already, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
