import './contact.css';
import type { Officer } from '../messages/_answers.ts';

/** One officer: what they are for, who they are, and how to reach them. */
export function Contact({ officer }: { readonly officer: Officer }) {
  const { title, name, email, alternateName, publicContact } = officer;
  return (
    <div class="stack stack-tight contact">
      <p>
        <strong>{name}</strong> <span class="quiet">{title}</span>
      </p>
      <p class="row">
        <a class="contact-way" href={`mailto:${email}`}>
          {email}
        </a>
        {publicContact !== null && <span>{publicContact}</span>}
      </p>
      {alternateName !== null && <p class="quiet small">When away: {alternateName}</p>}
    </div>
  );
}
