// Checks what Needful signed, without Needful: `node check-pack.mjs <pack.zip or unpacked folder> [--key public-key.pem]`.
// Plain Node (18 or newer), nothing to install. Exit codes: 0 everything holds, 1 something does not, 2 wrong usage.
import { createHash, createHmac, createPublicKey, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const OWN = new Set(['manifest.json', 'manifest.sig']);
const problems = [];
const said = [];

const [place, ...options] = process.argv.slice(2);
if (place === undefined || !existsSync(place)) {
  console.error('node check-pack.mjs <pack.zip or unpacked folder> [--key public-key.pem]');
  process.exit(2);
}
const keyFile = options[0] === '--key' ? options[1] : undefined;
try {
  check(statSync(place).isDirectory() ? readFolder(place) : readZip(readFileSync(place)));
} catch (error) {
  problems.push(`it cannot be read: ${error.message}`);
}
for (const line of said) console.log(line);
for (const problem of problems) console.error(`PROBLEM ${problem}`);
console.log(problems.length === 0 ? 'Everything holds.' : `${problems.length} problems. Do not rely on it.`);
process.exitCode = problems.length === 0 ? 0 : 1;

function check(files) {
  const manifest = checkManifest(files);
  if (manifest === null) return;
  checkFiles(files, manifest);
  const histories = [...files.keys()].filter((path) => path.endsWith('history.jsonl'));
  const all = histories.flatMap((path) => checkHistory(path, linesOf(files, path), manifest));
  checkChain(all, manifest);
  for (const path of histories) checkTexts(path, files, manifest);
  for (const path of histories) checkNotices(path, files, manifest);
  for (const path of histories) checkAttachments(path, files, manifest);
  said.push(
    `${histories.length} incidents with ${all.length} events. Made ${manifest.madeAt} by ${manifest.madeBy}.`,
  );
  for (const line of manifest.leftOut) said.push(`Left out: ${line}`);
}

function checkManifest(files) {
  const bytes = files.get('manifest.json');
  const signature = files.get('manifest.sig');
  if (bytes === undefined || signature === undefined) {
    problems.push('its manifest or the signature of it is missing');
    return null;
  }
  const inside = files.get('public-key.pem');
  const pem = keyFile === undefined ? inside : readFileSync(keyFile);
  if (pem === undefined) {
    problems.push('there is no public key in it: give one with --key');
    return null;
  }
  const key = createPublicKey(pem);
  const id = createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('base64url')
    .slice(0, 22);
  const manifest = JSON.parse(bytes.toString('utf8'));
  const message = Buffer.concat([Buffer.from('needful manifest v1\n'), bytes]);
  if (!verify(null, message, key, Buffer.from(signature.toString('utf8'), 'base64')))
    problems.push('the manifest was not signed with this key, or was altered');
  if (manifest.keyId !== id) problems.push(`the manifest names key ${manifest.keyId}, but this is key ${id}`);
  said.push(`${manifest.organization.name} (${manifest.organization.id}), key ${id}.`);
  if (keyFile === undefined)
    said.push(
      'The key came with the pack. Compare it with the one the organization gave you another way (--key).',
    );
  return manifest;
}

function checkFiles(files, manifest) {
  const listed = new Set();
  for (const { path, sha256, size } of manifest.files) {
    listed.add(path);
    const bytes = files.get(path);
    if (bytes === undefined) problems.push(`${path} is missing`);
    else if (bytes.length !== size || createHash('sha256').update(bytes).digest('hex') !== sha256)
      problems.push(`${path} was altered`);
  }
  for (const path of files.keys())
    if (!listed.has(path) && !OWN.has(path)) problems.push(`${path} is not in the manifest`);
}

/** The events of one incident: each link follows from the one before it, and none is missing between them. */
function checkHistory(path, events, manifest) {
  for (const [index, event] of events.entries()) {
    const where = `${path}: event ${index + 1}`;
    if (event.version !== index + 1) problems.push(`${where} is missing, or stands elsewhere`);
    if (event.body === undefined) continue;
    if (linkOf(event) !== event.hash) problems.push(`${where}: its hash does not follow from its content`);
    const stored = JSON.parse(event.body);
    if (stored.version !== event.version || stored.org !== manifest.organization.id)
      problems.push(`${where} belongs elsewhere, by its content`);
    event.stored = stored;
    event.path = path;
  }
  const incidents = new Set(events.flatMap(({ stored }) => (stored === undefined ? [] : [stored.incident])));
  if (incidents.size > 1) problems.push(`${path} mixes incidents`);
  return events;
}

function linkOf({ previous, sequence, body }) {
  const number = Buffer.alloc(8);
  number.writeBigInt64BE(BigInt(sequence));
  return createHash('sha256')
    .update(Buffer.from(previous, 'hex'))
    .update(number)
    .update(body, 'utf8')
    .digest('hex');
}

/** Where two events stand side by side in the organization's chain, one names the other's hash. */
function checkChain(events, { organization, head }) {
  const byNumber = [...events].sort((a, b) => (BigInt(a.sequence) < BigInt(b.sequence) ? -1 : 1));
  const start = createHash('sha256').update(`needful history v1 ${organization.id}`).digest('hex');
  for (const [index, event] of byNumber.entries()) {
    const before = byNumber[index - 1];
    if (event.sequence === '1' && event.previous !== start) problems.push('event 1 does not begin the chain');
    if (before === undefined) continue;
    if (before.sequence === event.sequence) problems.push(`event ${event.sequence} stands in it twice`);
    if (BigInt(before.sequence) + 1n === BigInt(event.sequence) && event.previous !== before.hash)
      problems.push(`event ${event.sequence} does not follow from event ${before.sequence}`);
  }
  const last = byNumber.at(-1);
  if (last === undefined) return;
  if (BigInt(last.sequence) > BigInt(head.sequence))
    problems.push('it holds events after its own end of the chain');
  if (last.sequence === head.sequence && last.hash !== head.hash)
    problems.push('the end of the chain is another');
}

/** Every text is the one its event committed to; every commitment has its text, or it is said why not. */
function checkTexts(path, files, manifest) {
  const history = linesOf(files, path);
  const events = history.flatMap(({ body }) => (body === undefined ? [] : [JSON.parse(body).event]));
  const pointers = new Map(events.flatMap(pointersIn));
  for (const id of history.flatMap(({ textsLeftOut }) => textsLeftOut ?? [])) pointers.delete(id);
  const purged = new Set(events.flatMap((event) => (event.type === 'texts-purged' ? event.texts : [])));
  const beside = path.replace(/history\.jsonl$/, 'texts.jsonl');
  const texts = files.has(beside) ? linesOf(files, beside) : [];
  for (const { id, salt, text } of texts) {
    const commitment = createHmac('sha256', Buffer.from(salt, 'base64')).update(text).digest('base64url');
    if (pointers.get(id) !== commitment)
      problems.push(`${beside}: text ${id} is not the one its event committed to`);
    pointers.delete(id);
  }
  if (!manifest.withTexts) return;
  for (const id of pointers.keys()) if (!purged.has(id)) problems.push(`${beside}: text ${id} is missing`);
}

/** What is said of letters and sheets is what the history says, and what stands beside it is what was said. */
function checkNotices(path, files, manifest) {
  if (!manifest.parts?.includes('notices')) return;
  const sent = new Map(
    linesOf(files, path)
      .filter(({ body }) => body !== undefined)
      .map(({ sequence, body }) => [sequence, JSON.parse(body).event])
      .filter(([, event]) => event.type === 'notice-sent'),
  );
  const folder = path.replace(/history\.jsonl$/, 'notices/');
  const list = files.get(`${folder}notices.json`);
  const listed = list === undefined ? [] : JSON.parse(list.toString('utf8')).notices;
  for (const { sequence, notice, sent: said, files: made } of listed) {
    const where = `${folder}notices.json: ${notice}`;
    const event = sent.get(sequence);
    sent.delete(sequence);
    const isSame = (field) => event?.[field] === said[field];
    if (event?.notice !== notice || !['on', 'channel', 'letters', 'documentHash'].every(isSame))
      problems.push(`${where} is not what the history says`);
    for (const { name, sha256, isAsSent } of made)
      checkMade(`${folder}${name}`, files, sha256, isAsSent, said);
  }
  for (const { notice } of sent.values()) problems.push(`${folder}notices.json says nothing of ${notice}`);
}

function checkMade(path, files, sha256, isAsSent, { documentHash }) {
  const bytes = files.get(path);
  if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== sha256)
    problems.push(`${path} is not the file that notices.json names`);
  if (isAsSent === true && sha256 !== documentHash) problems.push(`${path} is not what was sent`);
  if (isAsSent === true) said.push(`${path} is, byte for byte, what was sent.`);
  if (isAsSent === false) said.push(`${path} was made anew and is not byte for byte what was sent.`);
}

/** Every attached file is the one its event committed to; every commitment has its file, or it is said why not. */
function checkAttachments(path, files, manifest) {
  const history = linesOf(files, path);
  const folder = path.replace(/history\.jsonl$/, '');
  const given = history.flatMap(({ body, fileLeftOut }) =>
    body === undefined ? [] : [{ ...JSON.parse(body).event, fileLeftOut }],
  );
  const added = given.filter(({ type }) => type === 'attachment-added');
  const expected = new Map(added.map((event) => [event.messageId, event]));
  const beside = `${folder}attachments.jsonl`;
  for (const { id, path: name, salt } of files.has(beside) ? linesOf(files, beside) : []) {
    if (name === undefined) continue;
    const event = expected.get(id);
    const bytes = files.get(`${folder}${name}`);
    if (bytes === undefined) continue;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const content = JSON.stringify({ kind: event?.kind, sha256, size: bytes.length });
    const commitment = createHmac('sha256', Buffer.from(salt, 'base64')).update(content).digest('base64url');
    if (event?.commitment !== commitment)
      problems.push(`${folder}${name} is not the one its event committed to`);
    expected.delete(id);
  }
  if (!manifest.withTexts) return;
  const gone = given.flatMap(({ attachment = [], attachments = [] }) => [attachment, attachments].flat());
  for (const { messageId, fileLeftOut } of expected.values())
    if (fileLeftOut !== true && !gone.includes(messageId))
      problems.push(`${beside}: attachment ${messageId} is missing`);
}

function pointersIn(event) {
  return Object.values(event)
    .filter((value) => value !== null && typeof value === 'object' && 'sealedId' in value)
    .map(({ sealedId, commitment }) => [sealedId, commitment]);
}

function linesOf(files, path) {
  const text = files.get(path).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function readFolder(folder) {
  const found = readdirSync(folder, { recursive: true }).map(String);
  const files = found.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path))]));
}

/** Reads the central directory of a ZIP (APPNOTE 4.3.12, with 4.5.3 for large ones); sizes in local headers may be 0. */
function readZip(zip) {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0) throw new Error('it is no ZIP, or was cut short');
  let at = zip.readUInt32LE(end + 16);
  let count = zip.readUInt16LE(end + 10);
  const large = zip.lastIndexOf(Buffer.from('504b0606', 'hex'));
  if ((at === 0xffffffff || count === 0xffff) && large >= 0) {
    count = Number(zip.readBigUInt64LE(large + 32));
    at = Number(zip.readBigUInt64LE(large + 48));
  }
  const files = new Map();
  for (let entry = 0; entry < count; entry += 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error('its list of files is damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const extra = zip.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    if (files.has(name)) problems.push(`${name} stands in it twice`);
    files.set(name, contentOf(zip, sizesOf(zip, at, extra), zip.readUInt16LE(at + 10)));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function sizesOf(zip, at, extra) {
  const sizes = {
    full: zip.readUInt32LE(at + 24),
    packed: zip.readUInt32LE(at + 20),
    local: zip.readUInt32LE(at + 42),
  };
  for (let field = 0; field + 4 <= extra.length; field += 4 + extra.readUInt16LE(field + 2)) {
    if (extra.readUInt16LE(field) !== 1) continue;
    let next = field + 4;
    for (const name of ['full', 'packed', 'local']) {
      if (sizes[name] !== 0xffffffff) continue;
      sizes[name] = Number(extra.readBigUInt64LE(next));
      next += 8;
    }
  }
  return sizes;
}

function contentOf(zip, { packed, local }, method) {
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(from, from + packed);
  return method === 8 ? inflateRawSync(bytes) : Buffer.from(bytes);
}
