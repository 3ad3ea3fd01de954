const all = document.querySelector('[data-action="select-all"]');
const boxes = [...document.querySelectorAll('input[name="visit"]')];
const go = document.querySelector('.go');
const onPaper = () => document.querySelector('input[name="as"]:checked').value === 'paper';
const chosen = () => boxes.filter((box) => box.checked);

function show() {
  const count = chosen().length;
  document.querySelector('.chosen').textContent =
    count === 0 ? 'Nothing selected' : `${count} of ${boxes.length} visits selected`;
  all.checked = count === boxes.length;
  all.indeterminate = count > 0 && count < boxes.length;
  go.disabled = count === 0;
  go.textContent = onPaper() ? 'Print selected' : 'Export selected';
}

all.addEventListener('change', () => {
  for (const box of boxes) box.checked = all.checked;
  show();
});
for (const input of [...boxes, ...document.querySelectorAll('input[name="as"]')])
  input.addEventListener('change', show);

go.addEventListener('click', () => {
  if (onPaper()) return print();
  const rows = chosen().map((box) =>
    [...box.closest('tr').cells].slice(1).map((cell) => `"${cell.textContent}"`),
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([rows.join('\n')], { type: 'text/csv' }));
  link.download = 'record.csv';
  link.click();
  URL.revokeObjectURL(link.href);
});
show();
