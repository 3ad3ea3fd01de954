import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/**
 * PostGraphile 5 on the same tables as its documentation sets it up, row-level security through its pgSettings. Who
 * asks is fixed here, so it pays for no sign-in.
 */
const { DATABASE_URL: connectionString = '', PORT, ORGANIZATION, PERSON } = process.env;

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString, schemas: ['needful'], poolConfig: { max: 4 } })],
  grafast: {
    context: () => ({
      pgSettings: { role: 'needful_app', 'app.org_id': ORGANIZATION ?? '', 'app.person_id': PERSON ?? '' },
    }),
  },
  grafserv: { graphiql: false, watch: false },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(PORT), '127.0.0.1');
