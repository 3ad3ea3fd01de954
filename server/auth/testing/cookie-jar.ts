/** What a browser keeps of Set-Cookie, for one origin. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at).trim();
      const gone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
      if (gone || pair.slice(at + 1) === '') this.#cookies.delete(name);
      else this.#cookies.set(name, pair.slice(at + 1));
    }
  }

  header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  names(): string[] {
    return [...this.#cookies.keys()];
  }

  copy(): CookieJar {
    const other = new CookieJar();
    for (const [name, value] of this.#cookies) other.#cookies.set(name, value);
    return other;
  }
}
