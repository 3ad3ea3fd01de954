import { expect, test } from 'vitest';
import { findTool } from './tools.ts';

test('where no program is new enough for the server, it is said what to install', async () => {
  await expect(findTool('pg_dump', 999)).rejects.toThrow(
    /needs pg_dump of PostgreSQL 999 or newer, and there is .* on this machine. Install .*postgresql-client-999.*copy its data folder/,
  );
});
