import { expect, test } from 'vitest';
import { composeMessage } from './message.ts';

const compose = (parts: Partial<Parameters<typeof composeMessage>[0]>) =>
  composeMessage({ from: 'alice@clinic.example', subject: 'Hello', text: 'Synthetic.', ...parts }).toString();

test('a planted Message-ID, header, address and markup stand in the message as given', () => {
  const message = compose({
    to: ['canary-4711@partner.example'],
    subject: '<img src=x onerror=alert(1)>',
    messageId: '<canary-id@clinic.example>',
    headers: { 'X-Patient': 'canary-header' },
  });
  expect(message).toContain('To: canary-4711@partner.example\r\n');
  expect(message).toContain('Subject: <img src=x onerror=alert(1)>\r\n');
  expect(message).toContain('Message-ID: <canary-id@clinic.example>\r\n');
  expect(message).toContain('X-Patient: canary-header\r\n');
});

test('a name with a comma or a quotation mark is one name', () => {
  const message = compose({ to: [{ name: 'Smith, "Jo" John', address: 'john@gmail.example' }] });
  expect(message).toContain('To: "Smith, \\"Jo\\" John" <john@gmail.example>\r\n');
});

test('letters beyond ASCII travel as encoded words of at most 75 characters that read the same again', () => {
  const subject = 'Überweisung – '.repeat(12);
  const words = compose({ subject }).match(/=\?UTF-8\?B\?[^?]+\?=/g) ?? [];
  for (const word of words) expect(word.length).toBeLessThanOrEqual(75);
  const decoded = words.map((word) => Buffer.from(word.slice(10, -2), 'base64').toString());
  expect(decoded.join('')).toBe(subject);
});

test('every line ends with CR LF, and an attachment carries its bytes', () => {
  const content = Buffer.from([0, 1, 2, 253, 254, 255]);
  const message = compose({ attachments: [{ name: 'scan.bin', type: 'application/octet-stream', content }] });
  expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(message).toContain('filename="scan.bin"');
  expect(message).toContain(content.toString('base64'));
});
