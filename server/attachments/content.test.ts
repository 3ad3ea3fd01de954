import { type AttachmentKind, KIND_IDS } from '@needful/shared/domain/attachments/kinds.ts';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unfitContent } from './content.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (digits: string) => new Uint8Array(Buffer.from(digits, 'hex'));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const packed = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, bytes('<x/>')])));

const PNG = hex(`89504e470d0a1a0a0000000d49484452${'00'.repeat(40)}49444154${'00'.repeat(20)}`);
const JPEG = hex(`ffd8ffe000104a46494600010100000100010000${'00'.repeat(40)}`);
const CFB = hex(`d0cf11e0a1b11ae1${'00'.repeat(600)}`);
const DOCX = packed('[Content_Types].xml', '_rels/.rels', 'word/document.xml');
const XLSX = packed('[Content_Types].xml', 'xl/workbook.xml');
const PDF = bytes('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const MAIL = bytes('Received: from mx.test\r\nFrom: a@example.test\r\nSubject: Hi\r\n\r\nText');
const CSV = bytes('date,to\n2026-11-22,"a@example.test"\n');
const SVG = bytes(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);
const HTML = bytes('<!doctype html><script>alert(1)</script>');
const EXE = hex(`4d5a9000030000000400${'00'.repeat(100)}`);
/** Sixty-four megabytes of nothing in some kilobytes: nobody inflates it. */
const BOMB = zipSync({
  '[Content_Types].xml': bytes('<x/>'),
  'word/document.xml': new Uint8Array(64 * 1024 * 1024),
});

const fits = async (content: Uint8Array, kind: AttachmentKind) =>
  (await unfitContent(content, kind)) === null;

describe('what is in a file', () => {
  it.each<[string, Uint8Array, AttachmentKind]>([
    ['a PDF', PDF, 'pdf'],
    ['a PNG', PNG, 'png'],
    ['a JPEG', JPEG, 'jpeg'],
    ['an Outlook message', CFB, 'msg'],
    ['a Word document', DOCX, 'docx'],
    ['a workbook', XLSX, 'xlsx'],
    ['a mail', MAIL, 'eml'],
    ['a mail out of an mbox', bytes('From a@example.test Sun Nov 22\nTo: b@example.test\n\nx'), 'eml'],
    ['a table', CSV, 'csv'],
    ['text', bytes('Line\r\n\tl\u00efne \u60a3'), 'text'],
    ['text of a former Windows', hex('4a6f73e9'), 'text'],
    ['text in UTF-16', utf16('to;from\r\n'), 'csv'],
    ['a page of HTML called text: it is handed out as a file and never shown', HTML, 'text'],
    ['a bomb called a document: it is kept as it is', BOMB, 'docx'],
  ])('%s is what its name says', async (_what, content, kind) => {
    expect(await fits(content, kind)).toBe(true);
  });

  it.each<[string, Uint8Array, readonly AttachmentKind[]]>([
    ['a page of HTML', HTML, ['png', 'pdf', 'jpeg', 'docx', 'msg', 'eml']],
    ['a picture with a script', SVG, KIND_IDS],
    ['a program', EXE, KIND_IDS],
    ['a PDF', PDF, KIND_IDS.filter((kind) => kind !== 'pdf')],
    ['a PNG', PNG, KIND_IDS.filter((kind) => kind !== 'png')],
    ['an archive of programs', packed('setup.exe'), KIND_IDS],
    ['a workbook', XLSX, KIND_IDS.filter((kind) => kind !== 'xlsx')],
    ['text with a zero byte', hex('61006200'), ['text', 'csv', 'eml']],
    ['broken UTF-16', hex('fffe00d8'), ['text', 'csv']],
    ['text without a header', bytes('Dear all,\n'), ['eml']],
  ])('%s under another name is refused', async (_what, content, kinds) => {
    for (const kind of kinds) expect([kind, await fits(content, kind)]).toEqual([kind, false]);
  });
});
