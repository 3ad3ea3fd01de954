import './contact.css';
import type { Officer } from '../messages/_answers.ts';

/** One officer: what they are for, who they are, and how to reach them. */
export function Contact({ officer }: { readonly officer: Officer }) {
  const { title, name, alternateName, publicContact } = officer;
  return (
    <div class="stack stack-tight">
      <p>
        <strong>{name}</strong> <span class="quiet">{title}</span>
      </p>
      {publicContact !== null && <Way contact={publicContact} />}
      {alternateName !== null && <p class="quiet small">When away: {alternateName}</p>}
    </div>
  );
}

/** One or several, as an officer wrote them: `privacy@clinic.example, (555) 010-0142`. */
function Way({ contact }: { readonly contact: string }) {
  return (
    <p class="row">
      {contact.split(/[,;]\s+/).map((part) => {
        const address = linkOf(part);
        if (address === null) return <bdi key={part}>{part}</bdi>;
        return (
          <a key={part} class="contact-way" href={address}>
            <bdi>{part}</bdi>
          </a>
        );
      })}
    </p>
  );
}

/** `mailto:` or `tel:` for a contact that is nothing but an address or a number; null for anything longer. */
export function linkOf(contact: string): string | null {
  const text = contact.trim();
  if (/^[^\s@<>?&]+@[^\s@<>?&]+\.[^\s@<>?&]+$/.test(text)) return `mailto:${text}`;
  return /^\+?[\d\s().-]{7,}$/.test(text) ? `tel:${text.replace(/[^+\d]/g, '')}` : null;
}
