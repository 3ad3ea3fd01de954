import { connect } from 'node:net';

/**
 * Speaks a protocol of lines (IMAP, SMTP) on a port of 127.0.0.1: each line goes out once the one before was
 * answered.
 *
 * @returns all that was answered
 */
export async function converse(port: number, lines: readonly string[], isAnswer: RegExp): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  const left = [...lines];
  let heard = '';
  let unanswered = '';
  for await (const piece of socket) {
    heard += piece;
    unanswered += piece;
    if (!isAnswer.test(unanswered)) continue;
    unanswered = '';
    const line = left.shift();
    if (line === undefined) break;
    socket.write(`${line}\r\n`);
  }
  socket.destroy();
  return heard;
}
