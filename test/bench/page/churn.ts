/** How a page is kept busy. */
export type Churn = {
  readonly rows: number;
  /** Changes of the tree: attributes, texts, and rows taken away and put back, in turn. Zero: it rests. */
  readonly perSecond: number;
  /** Turns of a loop that the page computes each tenth of a second, without touching its tree. */
  readonly work: number;
};

/** Runs in the page, so it stands alone. The rows stand in a list that scrolls, at the end of the body. */
export function churn({ rows, perSecond, work }: Churn): void {
  const list = document.createElement('div');
  list.style.cssText = 'width:600px;height:300px;overflow:auto;contain:strict';
  for (let at = 0; at < rows; at++) {
    const row = document.createElement('div');
    row.style.cssText = 'height:20px;contain:strict';
    for (const text of ['sender', `subject ${at}`, 'today'])
      row.appendChild(document.createElement('span')).textContent = text;
    list.append(row);
  }
  document.body.append(list);
  const began = performance.now();
  let done = 0;
  function change(at: number): void {
    const row = list.children[(at * 7) % rows] as HTMLElement;
    const cell = row.children[1] as HTMLElement;
    if (at % 3 === 0) row.dataset.seen = String(at);
    else if (at % 3 === 1) (cell.firstChild as Text).data = `subject ${at}`;
    else cell.replaceChildren(`subject ${at}`);
  }
  // What is owed by now, so that each turn of a bench does the same number whatever the timer's delays.
  if (perSecond > 0) {
    setInterval(() => {
      const owed = Math.floor(((performance.now() - began) / 1000) * perSecond);
      for (; done < owed; done++) change(done);
    }, 10);
  }
  let sum = 0;
  if (work > 0) {
    setInterval(() => {
      for (let at = 0; at < work; at++) sum = (sum * 31 + at) % 65_521;
    }, 100);
  }
}
