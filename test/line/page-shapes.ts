import type { FactReaders, SiteAct, SiteProfile, VisitPart } from '@needful/shared/sites/_define.ts';

/**
 * Small pages of our own in the shapes in which clinical systems and webmail are built, with a profile for each as an
 * organization would publish it. They show that a shape is coped with; no product looks like this.
 */
export type Shape = { readonly host: string; readonly profile: SiteProfile; readonly pages: Pages };
/** By path; the names in them are made up and must stay in the page. */
type Pages = Readonly<Record<string, string>>;

function profile(title: string, recognisedBy: string, acts: readonly SiteAct[]): SiteProfile {
  const about = { vocabulary: 1, system: 'ehr', unproven: null, matches: [] } as const;
  return { ...about, title, recognisedBy: [recognisedBy], acts };
}

function page(body: string, script = ''): string {
  return `<!doctype html><html lang="en"><body>${body}<script>${script}</script></body></html>`;
}

const EXPORT = `<form class="export"><label><input type="checkbox" class="all" checked> All visits</label>
  <button type="button" class="go">Export</button></form>`;

function exporting(when: SiteAct['when'], visit?: readonly VisitPart[]): SiteAct {
  return {
    ...{ act: 'export-record', when, button: null, kind: 'too-much-disclosed', trigger: 'button.go' },
    facts: { wholeRecord: [{ checked: 'input.all' }] },
    ...(visit && { visit }),
  };
}

/** A banner in one frame of a set, the work in a frame within another: no address ever changes. */
export function framed(patients: readonly [string, string]): Shape {
  const next = `document.querySelector('button').onclick = () => document.querySelector('.patient').textContent = '${patients[1]}'`;
  return {
    host: 'frames.example',
    profile: profile('Frames', '.export, .patient', [
      exporting([{ present: '.export' }], [{ selector: '.patient', from: 'text', frames: 'all' }]),
    ]),
    pages: {
      '/': `<!doctype html><html lang="en"><title>Set</title><frameset rows="90,*"><frame src="/banner" title="Banner"><frame src="/work" title="Work"></frameset></html>`,
      '/banner': page(`<p class="patient">${patients[0]}</p><button>Next patient</button>`, next),
      '/work': page('<iframe src="/export" title="Export" width="900" height="500"></iframe>'),
      '/export': page(EXPORT),
    },
  };
}

/** Charts in tabs, all of them in the document, under one address. */
export function tabbed(patients: readonly string[]): Shape {
  const panels = patients.map(
    (name) => `<div role="tabpanel" hidden><p class="patient">${name}</p>${EXPORT}</div>`,
  );
  const script = `const open = (at) => document.querySelectorAll('[role=tabpanel]').forEach((panel, index) => { panel.hidden = index !== at; });
    document.querySelectorAll('[role=tab]').forEach((tab, index) => { tab.onclick = () => open(index); }); open(0);`;
  const tabs = patients.map((_, index) => `<button role="tab">Chart ${index + 1}</button>`);
  const SHOWN = '[role="tabpanel"]:not([hidden])';
  return {
    host: 'tabs.example',
    profile: profile('Tabs', '[role="tab"]', [
      {
        ...exporting([{ present: `${SHOWN} .export` }], [{ selector: `${SHOWN} .patient`, from: 'text' }]),
        facts: { wholeRecord: [{ checked: `${SHOWN} input.all` }] },
      },
    ]),
    pages: { '/': page(tabs.join('') + panels.join(''), script) },
  };
}

/** Routes after the #; each draws everything anew, under class names that a build has made. */
export function routed(): Shape {
  const script = `let built = 0;
    const draw = () => { const made = 'x' + (built += 1) + 'f9'; const [, , pid] = location.hash.split('/');
      document.body.innerHTML = '<div class="' + made + '"><main data-testid="chart">' + (pid === undefined ? '' : ${JSON.stringify(EXPORT)}) + '</main></div>'; };
    addEventListener('hashchange', draw); addEventListener('click', (event) => { if (event.target.matches('.again')) draw(); }); draw();`;
  return {
    host: 'routes.example',
    profile: profile('Routes', '[data-testid="chart"]', [exporting([{ hash: 'patient/*/export' }])]),
    pages: { '/': page('', script) },
  };
}

const MESSAGE = '.message';
const writing: FactReaders = {
  recipients: [{ selector: 'input[name="to"]', from: 'list' }],
  attachmentCount: { count: '.compose .file' },
  attachmentNames: { selector: '.compose .file' },
};

/** Messages under one address, people shown by name, and a window for writing that lies over the message. */
export function webmail(subjects: readonly [string, string]): Shape {
  const message = (subject: string, to: string) =>
    `<article class="message"><h1>${subject}</h1><p>To <span class="person" aria-describedby="card">Jane</span></p>
     <p id="card" hidden>${to}</p><p class="tools">Tools</p></article>`;
  const script = `const messages = ${JSON.stringify([
    message(subjects[0], 'jane@first.example'),
    message(subjects[1], 'jane@second.example'),
  ])};
    const show = (at) => { document.querySelector('.read').innerHTML = messages[at]; };
    document.querySelectorAll('nav button').forEach((button, index) => { button.onclick = () => index < 2 ? show(index)
      : document.querySelector('.compose').hidden = false; }); show(0);`;
  const compose = `<section class="compose" hidden style="position:fixed;right:20px;bottom:300px;background:#fff"><input name="to" size="60"
     value='"Roe, Jane" <jane.roe@gmail.com>; ben@clinic.example'><span class="file">visits.csv</span><button type="button" class="send">Send</button></section>`;
  const nav = '<nav><button>First</button><button>Second</button><button>Write</button></nav>';
  return {
    host: 'mail.example',
    profile: {
      ...profile('Mail', 'nav', [
        {
          ...{ act: 'compose-mail', when: [{ present: '.compose:not([hidden])' }], button: null, kind: null },
          ...{ facts: writing, trigger: 'button.send' },
        },
        {
          ...{
            act: 'read-sent-mail',
            when: [{ present: MESSAGE }],
            kind: 'misdirected-email',
            trigger: null,
          },
          button: { beside: `${MESSAGE} .tools`, place: 'end' },
          visit: [{ selector: `${MESSAGE} h1`, from: 'text' }],
          facts: {
            recipients: [{ selector: '.person', from: { elsewhere: 'aria-describedby' } }],
            // What the page does not show: where the profile is blind.
            sentAt: { selector: 'time', from: { attribute: 'datetime' }, written: 'iso' },
          },
        },
      ]),
      system: 'webmail',
    },
    pages: { '/': page(`${nav}<div class="read"></div>${compose}`, script) },
  };
}
