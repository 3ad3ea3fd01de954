import { randomBytes, randomUUID } from 'node:crypto';
import type { ReportId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { aReport } from '../kit/report.ts';
import { environmentFor, foundDemo } from '../kit/server-process.ts';
import { defineBench } from './kit/bench.ts';
import { cpuTime } from './kit/cpu.ts';
import { intervalOf } from './kit/interval.ts';
import { startNeedful, trustedDocument } from './kit/needful.ts';
import { startBenchPostgres } from './kit/postgres.ts';

const EVENTS = 500;

export default defineBench({
  title: 'Evidence packs',
  about: `Processor time of Node and PostgreSQL together for the evidence pack of one incident with ${EVENTS} events, each but a few with a text of 200 letters: history, texts, summary as PDF, signed manifest, on the whole server in production mode.`,
  async run({ quick, say }) {
    const postgres = await startBenchPostgres({ kept: false });
    const stops: (() => Promise<void>)[] = [postgres.stop];
    try {
      const environment = {
        ...(await environmentFor(await postgres.scratch())),
        NEEDFUL_EVIDENCE_KEY: randomBytes(32).toString('base64'),
      };
      const demo = await foundDemo(environment);
      const needful = await startNeedful(environment);
      stops.unshift(needful.stop);
      const staff = await needful.signIn(demo.staff);
      const officer = await needful.signIn(demo.officer);
      const headers = { 'content-type': 'application/json' };
      const ask = async (cookie: object, operation: string, variables: object) => {
        const response = await fetch(`${needful.url}/graphql/${demo.organizationId}`, {
          method: 'POST',
          headers: { ...headers, ...cookie },
          body: JSON.stringify({ documentId: trustedDocument(operation), variables }),
        });
        const { data, errors } = (await response.json()) as { data?: unknown; errors?: object };
        if (errors !== undefined) throw new Error(JSON.stringify(errors));
        return data;
      };
      const report = aReport();
      await ask(staff, 'IncidentReport', { report, sentAt: new Date().toISOString() });
      const reference = referenceOf(report.reportId as ReportId);
      const found = (await ask(officer, 'IncidentByReference', { reference })) as {
        incident: { id: string };
      };
      const { id } = found.incident;
      const text = 'A synthetic note. '.repeat(11);
      for (let event = 2; event < EVENTS; event += 1)
        await ask(officer, 'AddNote', { id, messageId: randomUUID(), text });
      say(`${EVENTS} events`);
      const spent = () => cpuTime(needful.pid) + cpuTime(postgres.pid);
      const measured: number[] = [];
      for (let round = 0; round < (quick ? 3 : 15); round += 1) {
        const before = spent();
        const response = await fetch(`${needful.url}/api/evidence/${demo.organizationId}`, {
          method: 'POST',
          headers: { ...headers, ...officer },
          body: JSON.stringify({ incident: id }),
        });
        if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
        const { byteLength } = await response.arrayBuffer();
        measured.push(spent() - before);
        say(`${measured.at(-1)} ms, ${byteLength} bytes`);
      }
      // The first also loads the compiler of the PDF and its fonts: it counts.
      return [
        {
          what: 'pack of one incident',
          measured: intervalOf(measured),
          unit: 'ms' as const,
          target: { atMost: 2_000 },
          note: `the first, with nothing warm: ${measured[0]} ms`,
        },
      ];
    } finally {
      for (const stop of stops) await stop();
    }
  },
});
