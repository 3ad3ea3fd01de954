import { expect, test } from 'vitest';
import { begin } from './outbox/next.ts';
import { waitsElsewhere } from './waits-elsewhere.ts';

const HERE = { server: 'https://needful.clinic.example', organizationId: 'clinic' };
const THERE = { server: 'https://needful.hospital.example', organizationId: 'hospital' };
const waiting = { ...HERE, progress: begin(0) };
const delivered = { ...HERE, progress: { state: 'delivered', at: 0 } as const };

test('nothing waits elsewhere when all is delivered or waits for that very place', () => {
  expect(waitsElsewhere([delivered], THERE)).toBeNull();
  expect(waitsElsewhere([delivered, waiting], HERE)).toBeNull();
});

test('what waits for another server is counted and named, and says that nothing was changed', () => {
  const sentence = waitsElsewhere([delivered, waiting, waiting], THERE);
  expect(sentence).toContain('2 reports or messages still wait for https://needful.clinic.example');
  expect(sentence).toContain('Nothing was changed');
});

test('the same organization named by another server is another place', () => {
  expect(waitsElsewhere([waiting], { ...HERE, server: THERE.server })).toContain('1 report or message');
});
