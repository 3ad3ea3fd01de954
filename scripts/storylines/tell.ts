import type { Needful } from '../up/needful.ts';

/** Tells the storylines in the demo practice where `--storylines` was asked for, and says what must be seen of each. */
export async function tellStorylines({ origin, server, demo }: Needful): Promise<void> {
  if (!process.argv.includes('--storylines')) return;
  if (demo?.security === undefined || demo.staff === undefined)
    throw new Error('There is no whole demo practice here to tell the storylines in.');
  const { officer, security, staff } = demo;
  // Only now, since it imports what was generated.
  const { playStorylines } = await import('./play.ts');
  console.log('\nStorylines, told in the demo practice and its clinic:\n');
  await playStorylines({ origin, server, demo: { officer, security, staff } }, (told) =>
    console.log(`  ${told}\n`),
  );
  for (const [who, { email, password }] of Object.entries({
    'Pat Lee': officer,
    'Sam Rivera': security,
    'Alice Nguyen': staff,
  }))
    console.log(`  ${who.padEnd(14)}${email.padEnd(28)}${password}`);
}
