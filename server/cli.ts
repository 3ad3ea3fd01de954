import { runNeedful } from './commands/run.ts';

process.exitCode = await runNeedful(process.argv.slice(2), process.env);
