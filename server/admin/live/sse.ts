/** One thing a server-sent stream said: an event with its data, or a comment that only keeps the line open. */
export type StreamEvent =
  | { readonly is: 'event'; readonly name: string; readonly data: string }
  | { readonly is: 'comment' };

/**
 * Reads `text/event-stream` (WHATWG HTML, 9.2.6) piece by piece. Give it each piece as it arrives; it answers the
 * events that are complete by then. Pieces may end anywhere, also inside a line.
 */
export function streamReader(): (piece: string) => readonly StreamEvent[] {
  let rest = '';
  let name = 'message';
  let data: string[] = [];
  function take(line: string): StreamEvent | undefined {
    if (line === '') {
      const event: StreamEvent | undefined =
        data.length > 0 ? { is: 'event', name, data: data.join('\n') } : undefined;
      name = 'message';
      data = [];
      return event;
    }
    if (line.startsWith(':')) return { is: 'comment' };
    const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (field === 'event') name = value ?? 'message';
    if (field === 'data') data.push(value ?? '');
    return undefined;
  }
  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n/);
    rest = lines.pop() ?? '';
    return lines.map(take).filter((event) => event !== undefined);
  };
}
