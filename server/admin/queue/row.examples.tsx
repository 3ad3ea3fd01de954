import type { QueueRow } from './documents.ts';
import { Row } from './row.tsx';

const row: QueueRow = {
  __typename: 'QueueRow',
  id: 'a',
  reference: 'NF-7K3Q-9D2M',
  kind: 'MISDIRECTED_EMAIL',
  kindTitle: 'E-mail to the wrong person',
  track: 'PRIVACY',
  status: 'REPORTED',
  site: 'mail.clinic.example',
  act: 'read-sent-mail',
  summary: '3 recipients at othermail.example, 1 attachment',
  reportedAt: new Date(Date.now() - 240_000).toISOString(),
  reporterName: 'Sam Ortiz',
  isConfidential: false,
  leadName: 'Pat Lee',
  assigneeName: null,
  takenBack: null,
  clockSkewSeconds: null,
  waitingFor: 'OFFICER',
  lastEventAt: '2026-11-22T01:02:03.004Z',
  nextDueOn: new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10),
  nextDue: 'individuals',
  waitsForSignOff: false,
  tags: ['billing'],
  version: 2,
};
const choose = () => undefined;

export default {
  'just arrived': () => (
    <Row placed={{ row, arrived: true, gone: false }} href="#" current={false} onChoose={choose} />
  ),
  'being read': () => (
    <Row placed={{ row, arrived: false, gone: false }} href="#" current onChoose={choose} />
  ),
  'with every flag': () => (
    <Row
      placed={{
        row: {
          ...row,
          status: 'ACKNOWLEDGED',
          takenBack: 'UNDONE',
          waitingFor: 'REPORTER',
          waitsForSignOff: true,
          nextDueOn: '2026-01-02',
          clockSkewSeconds: -7300,
        },
        arrived: false,
        gone: true,
      }}
      href="#"
      current={false}
      onChoose={choose}
    />
  ),
  'hostile words are words': () => (
    <Row
      placed={{ row: { ...row, summary: '<img src=x onerror=alert(1)>' }, arrived: false, gone: false }}
      href="#"
      current={false}
      onChoose={choose}
    />
  ),
};
