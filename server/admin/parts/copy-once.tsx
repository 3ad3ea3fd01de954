import './copy-once.css';
import { useState } from 'preact/hooks';
import { Button } from './button.tsx';

/** Something that is shown once and can be copied. */
export function CopyOnce({ label, text }: { readonly label: string; readonly text: string }) {
  const [copied, setCopied] = useState(false);
  function copy(): void {
    // Refused by the browser, the text can still be marked by hand: it is selected whole.
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }
  return (
    <div class="copy-once">
      <output aria-label={label}>{text}</output>
      <Button onPress={copy}>{copied ? 'Copied' : 'Copy'}</Button>
    </div>
  );
}
