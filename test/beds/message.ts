import { randomUUID } from 'node:crypto';

/** A mailbox of a header: an address alone, or an address with the name shown for it. */
export type Correspondent = string | { readonly name: string; readonly address: string };

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly content: string | Buffer;
}

/** What a test wants to stand in a message. Every string may hold a planted canary. */
export interface MessageParts {
  readonly from: Correspondent;
  readonly to?: readonly Correspondent[];
  readonly cc?: readonly Correspondent[];
  readonly bcc?: readonly Correspondent[];
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly attachments?: readonly Attachment[];
  readonly date?: Date;
  /** With its angle brackets, e.g. `<canary@clinic.example>`. Made up when absent. */
  readonly messageId?: string;
  readonly inReplyTo?: string;
  /** Written as they are, e.g. `{ 'X-Patient': '…' }`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Writes a message as it travels (RFC 5322 with MIME, CRLF line ends).
 *
 * Values are encoded where they are not ASCII and otherwise put in as given, so that a test can also plant
 * hostile markup.
 */
export function composeMessage(parts: MessageParts): Buffer {
  const body = composeBody(parts);
  return Buffer.from([...composeHeaders(parts), body].join('\r\n').replace(/\r?\n/g, '\r\n'), 'utf8');
}

function composeHeaders(parts: MessageParts): string[] {
  const lists = { To: parts.to, Cc: parts.cc, Bcc: parts.bcc };
  return [
    `From: ${formatCorrespondent(parts.from)}`,
    ...Object.entries(lists).flatMap(([name, list]) =>
      list === undefined || list.length === 0
        ? []
        : `${name}: ${list.map(formatCorrespondent).join(',\r\n ')}`,
    ),
    `Subject: ${encodeWords(parts.subject)}`,
    `Date: ${(parts.date ?? new Date()).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${parts.messageId ?? `<${randomUUID()}@clinic.example>`}`,
    ...(parts.inReplyTo === undefined
      ? []
      : [`In-Reply-To: ${parts.inReplyTo}`, `References: ${parts.inReplyTo}`]),
    ...Object.entries(parts.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
  ];
}

function composeBody(parts: MessageParts): string {
  const attachments = parts.attachments ?? [];
  const text = composeTextPart(parts);
  if (attachments.length === 0) return text;
  const boundary = `part-${randomUUID()}`;
  const sections = [text, ...attachments.map(composeAttachment)];
  const joined = sections.map((section) => `--${boundary}\r\n${section}\r\n`).join('');
  return `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${joined}--${boundary}--\r\n`;
}

function composeTextPart(parts: MessageParts): string {
  const type = parts.html === undefined ? 'text/plain' : 'text/html';
  const content = parts.html ?? parts.text ?? '';
  return `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${toBase64(content)}`;
}

function composeAttachment({ name, type, content }: Attachment): string {
  const shown = encodeWords(name);
  return [
    `Content-Type: ${type}; name="${shown}"`,
    `Content-Disposition: attachment; filename="${shown}"`,
    'Content-Transfer-Encoding: base64',
    '',
    toBase64(content),
  ].join('\r\n');
}

function formatCorrespondent(correspondent: Correspondent): string {
  if (typeof correspondent === 'string') return correspondent;
  const { name, address } = correspondent;
  const shown = isPlain(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : encodeWords(name);
  return `${shown} <${address}>`;
}

/** RFC 2047: what is not printable ASCII travels in encoded words of at most 75 characters. */
function encodeWords(text: string): string {
  if (isPlain(text)) return text;
  const pieces: string[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    if (last !== undefined && Buffer.byteLength(last + character) <= 42)
      pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\r\n ');
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function toBase64(content: string | Buffer): string {
  return Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');
}
