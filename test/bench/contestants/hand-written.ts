import { createServer } from 'node:http';
import pg from 'pg';

/**
 * What somebody writes who wants one page of the queue and nothing else: one statement that makes the whole JSON,
 * through `pg`, behind plain node:http. No authorization, no row-level security, no validation.
 */
const PAGE = `select json_build_object('__typename', 'IncidentConnection',
    'edges', coalesce(json_agg(json_build_object('__typename', 'IncidentEdge', 'cursor', page.reported_at || page.id::text,
      'node', json_build_object('__typename', 'QueueRow', 'id', $1 || ':' || page.id, 'reference', page.reference,
        'kind', page.kind, 'track', page.track, 'status', page.status, 'site', page.site, 'act', page.act,
        'summary', page.facts, 'reportedAt', page.reported_at, 'isConfidential', page.confidential, 'tags', page.tags::json,
        'nextDueOn', page.next_due_on, 'nextDue', page.next_due_clock, 'waitsForSignOff', page.check_needed is not null, 'reporterName', page.reporter_name,
        'leadName', page.lead_name, 'assigneeName', page.assignee_name, 'takenBack', page.taken_back,
        'clockSkewSeconds', page.clock_skew_seconds, 'waitingFor', page.waiting_for, 'version', page.version,
        'lastEventAt', page.last_event_at))
      order by page.reported_at desc, page.id desc), '[]'))::text as json
  from (select i.*, r.name as reporter_name, l.name as lead_name, a.name as assignee_name
          from needful.incident i
          left join needful.membership r on r.org_id = i.org_id and r.person_id = i.reporter_id
          left join needful.membership l on l.org_id = i.org_id and l.person_id = i.lead_id
          left join needful.membership a on a.org_id = i.org_id and a.person_id = i.assignee_id
         where i.org_id = $1::uuid and i.status = $2
         order by i.reported_at desc, i.id desc limit $3) page`;

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });

createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { org, status, first } = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
  const { rows } = await pool.query({ name: 'page', text: PAGE, values: [org, status, first] });
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(`{"data":{"incidents":${rows[0].json}}}`);
}).listen(Number(process.env.PORT), '127.0.0.1');
