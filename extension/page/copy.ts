/** Copies a text that holds no PHI. On plain http there is no clipboard to write to but the old command. */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard !== undefined) {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (copied) return true;
  }
  return copyByCommand(text);
}

function copyByCommand(text: string): boolean {
  const give = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  addEventListener('copy', give, { capture: true, once: true });
  const copied = document.execCommand('copy');
  removeEventListener('copy', give, { capture: true });
  return copied;
}
