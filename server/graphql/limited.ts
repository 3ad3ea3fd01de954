import { GraphQLError } from 'graphql';
import { type LimitName, TooOften } from '../limits/limits.ts';
import { type Context, placeOf } from './context.ts';

/** What is told to whoever asks too often: HTTP 429, when to come back (RFC 9110 § 10.2.3), and that nothing is lost. */
export function tooOften(seconds: number): GraphQLError {
  const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
  return new GraphQLError(
    `This was asked too often in a short time, and was not carried out. Wait ${wait} and try again; a report waits safely until then.`,
    {
      extensions: {
        code: 'RATE_LIMITED',
        retryAfter: seconds,
        http: { status: 429, headers: { 'retry-after': String(seconds) } },
      },
    },
  );
}

/** Runs what may throw TooOften, and says it in GraphQL's way. */
export async function orTooOften<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof TooOften ? tooOften(error.seconds) : error;
  }
}

/**
 * Counts a report, or what was added to one: by its person where there is one, else by the computer it came from.
 * @throws GraphQLError RATE_LIMITED
 */
export async function countMessage(context: Context): Promise<void> {
  const { limits, asker } = context;
  await orTooOften(async () => {
    if (asker.person !== null) return await limits.count('messages-of-person', asker.person.id);
    await limits.count('messages-of-installation', asker.installation ?? 'nobody');
    await limits.count('nameless-of-organization', placeOf(context).org);
  });
}

/**
 * Counts one for the person, or the computer, that asks.
 * @throws GraphQLError RATE_LIMITED
 */
export async function countAsker({ limits, asker }: Context, name: LimitName): Promise<void> {
  await orTooOften(() => limits.count(name, asker.person?.id ?? asker.installation ?? 'nobody'));
}

/**
 * Counts a search, of the officer and of all officers of the organization.
 * @throws GraphQLError RATE_LIMITED
 */
export async function countSearch(context: Context): Promise<void> {
  await countAsker(context, 'searches-of-person');
  await orTooOften(() => context.limits.count('searches-of-organization', placeOf(context).org));
}
