import { type Html, html } from '../html.ts';
import { type Folder, MESSAGES, type Message, OWNER, type Person } from './messages.ts';

const TITLES = { inbox: 'Inbox', sent: 'Sent' } as const satisfies Record<Folder, string>;

/** Where the pages stand on their host. */
export const WEBMAIL = '/practice-webmail';

/**
 * The page at a path of the practice webmail: a folder, or a message beside its folder.
 *
 * @returns undefined where there is none
 */
export function webmailPage(path: string, now: Date): Html | undefined {
  const [folder = '', id] = path.slice(WEBMAIL.length + 1).split('/');
  if (folder !== 'inbox' && folder !== 'sent') return undefined;
  const message = MESSAGES.find((candidate) => candidate.folder === folder && candidate.id === id);
  if (id !== undefined && message === undefined) return undefined;
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${message?.subject ?? TITLES[folder]} · Practice Mail</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="${WEBMAIL}/style.css">
  <script src="${WEBMAIL}/script.js" type="module"></script>
</head>
<body class="practice-mail ${message === undefined ? 'shows-list' : 'shows-message'}">
${bar()}
${folders(folder)}
${list(folder, message, now)}
${message === undefined ? nothingOpen() : opened(message, now)}
${nothingIsSent()}
</body>
</html>
`;
}

function bar(): Html {
  return html`<header class="bar">
  <a class="brand" href="${WEBMAIL}/inbox">Practice Mail</a>
  <p class="note">Nobody in this mailbox exists.</p>
  <p class="account"><span class="avatar" aria-hidden="true">AN</span> ${OWNER.name}</p>
</header>`;
}

function folders(open: Folder): Html {
  return html`<nav class="folders" aria-label="Folders">
  <button type="button" class="compose" data-nothing-is-sent>Write</button>
  <ul>${(['inbox', 'sent'] as const).map(
    (folder) => html`
    <li><a href="${WEBMAIL}/${folder}"${folder === open ? html` aria-current="page"` : ''}>
      <span>${TITLES[folder]}</span> <span class="count">${countOf(folder)}</span></a></li>`,
  )}
  </ul>
</nav>`;
}

function countOf(folder: Folder): number {
  return MESSAGES.filter((message) => message.folder === folder).length;
}

function list(folder: Folder, open: Message | undefined, now: Date): Html {
  const rows = MESSAGES.filter((message) => message.folder === folder);
  return html`<section class="list" aria-label="${TITLES[folder]}">
  <h2>${TITLES[folder]}</h2>
  <ul>${rows.map((message) => row(message, message === open, now))}
  </ul>
</section>`;
}

function row(message: Message, isOpen: boolean, now: Date): Html {
  const who = message.folder === 'sent' ? message.to.map(({ name }) => name).join(', ') : message.from.name;
  return html`
    <li class="${message.isUnread === true ? 'unread' : 'read'}">
      <a href="${WEBMAIL}/${message.folder}/${message.id}"${isOpen ? html` aria-current="true"` : ''}>
        <span class="who">${message.folder === 'sent' ? `To: ${who}` : who}</span>
        <span class="when">${shortly(sentAt(message, now), now)}</span>
        <span class="what">${message.subject}</span>
        <span class="start">${message.paragraphs.slice(0, 2).join(' ')}</span>
      </a>
    </li>`;
}

function opened(message: Message, now: Date): Html {
  const at = sentAt(message, now);
  return html`<main>
  <a class="back" href="${WEBMAIL}/${message.folder}">← ${TITLES[message.folder]}</a>
  <article class="message" data-message="${message.id}" data-folder="${message.folder}">
    <h1>${message.subject}</h1>
    <dl class="correspondents">
      <div class="from"><dt>From</dt><dd>${person(message.from)}</dd></div>
      <div class="to"><dt>To</dt><dd>${message.to.map(person)}</dd></div>
      <div class="date"><dt>${message.folder === 'sent' ? 'Sent' : 'Received'}</dt>
        <dd><time datetime="${at.toISOString()}">${at.toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' })}</time></dd></div>
    </dl>
    <div class="tools">
      <button type="button" data-nothing-is-sent>Reply</button>
      <button type="button" data-nothing-is-sent>Reply all</button>
      <button type="button" data-nothing-is-sent>Forward</button>
    </div>
    <div class="text">${message.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
    ${attachments(message)}
  </article>
</main>`;
}

function person({ name, address }: Person): Html {
  return html`<span class="person" data-address="${address}">${name} <span class="address">&lt;${address}&gt;</span></span>`;
}

function attachments({ attachments }: Message): Html {
  if (attachments.length === 0) return html``;
  return html`<ul class="attachments" aria-label="Attachments">${attachments.map(
    ({ name, size }) => html`
      <li><span class="name">${name}</span> <span class="size">${size}</span></li>`,
  )}
    </ul>`;
}

function nothingOpen(): Html {
  return html`<main><p class="nothing">Choose a message to read it.</p></main>`;
}

function nothingIsSent(): Html {
  return html`<dialog aria-labelledby="practice">
  <p id="practice">This mailbox is for practice: nothing can be sent from it.</p>
  <form method="dialog"><button>Close</button></form>
</dialog>`;
}

function sentAt({ minutesAgo }: Message, now: Date): Date {
  return new Date(now.getTime() - minutesAgo * 60_000);
}

/** The time of today's, the day of an older one. */
function shortly(at: Date, now: Date): string {
  return at.toDateString() === now.toDateString()
    ? at.toLocaleTimeString('en-US', { timeStyle: 'short' })
    : at.toLocaleDateString('en-US', { month: 'short', day: 'numeric' });
}
