/**
 * Resolves when the person or the system asks for an end. Asked again while stopping, it goes on stopping: npm and
 * the terminal both send the signal.
 */
export function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
