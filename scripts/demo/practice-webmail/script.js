const dialog = document.querySelector('dialog');
for (const button of document.querySelectorAll('[data-nothing-is-sent]'))
  button.addEventListener('click', () => dialog.showModal());
