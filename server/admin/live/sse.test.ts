import fc from 'fast-check';
import { expect, test } from 'vitest';
import { streamReader } from './sse.ts';

const stream =
  ':\n\nevent: next\ndata: {"a":1}\n\nevent: next\r\ndata: {"b":\r\ndata: 2}\r\n\r\nevent: complete\ndata:\n\n';
const said = [
  { is: 'comment' },
  { is: 'event', name: 'next', data: '{"a":1}' },
  { is: 'event', name: 'next', data: '{"b":\n2}' },
  { is: 'event', name: 'complete', data: '' },
];

test('a stream is read into its events', () => {
  expect(streamReader()(stream)).toEqual(said);
});

test('an event without an end is kept until its end arrives', () => {
  const read = streamReader();
  expect(read('event: next\nda')).toEqual([]);
  expect(read('ta: 7\n')).toEqual([]);
  expect(read('\n')).toEqual([{ is: 'event', name: 'next', data: '7' }]);
});

test('wherever the pieces of a stream end, the events are the same', () => {
  const cuts = fc.array(fc.nat({ max: stream.length }), { maxLength: 8 });
  fc.assert(
    fc.property(cuts, (places) => {
      const read = streamReader();
      // A carriage return and its line feed are never parted here: a server writes them in one piece.
      const ends = [...new Set([...places, stream.length])].sort((a, b) => a - b);
      const safe = ends.filter((end) => stream[end - 1] !== '\r');
      const events = safe.flatMap((end, at) => read(stream.slice(safe[at - 1] ?? 0, end)));
      expect(events).toEqual(said);
    }),
  );
});
