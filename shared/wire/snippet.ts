import { z } from 'zod';
import type { IncidentId } from '../domain/ids.ts';
import { canonicalLanguage } from '../domain/snippets/choose.ts';
import {
  LONGEST_LINE,
  REVIEW_MONTHS,
  SNIPPET_ROLES,
  type SnippetContent,
  type SnippetText,
} from '../domain/snippets/snippet.ts';
import { idSchema, lineSchema, textSchema } from './report.ts';

/** How much of everything an organization may write. A card's text is read in seconds. */
export const SNIPPET_LIMITS = { title: 80, text: 1_200, line: 200, languages: 12, departments: 40 } as const;

export const languageSchema = z
  .string()
  .max(35)
  .transform((tag, check) => {
    const canonical = canonicalLanguage(tag);
    if (canonical === null) check.addIssue('must be a language tag such as en or es-US');
    return canonical ?? z.NEVER;
  });

const snippetTextSchema = z.strictObject({
  language: languageSchema,
  title: lineSchema(SNIPPET_LIMITS.title),
  line: lineSchema(LONGEST_LINE),
  text: textSchema.max(SNIPPET_LIMITS.text, `must be at most ${SNIPPET_LIMITS.text} characters`),
});

export const snippetIdSchema = idSchema;

/** What a version of a snippet says, as somebody sends it. */
export const snippetContentSchema = z.strictObject({
  texts: z
    .tuple([snippetTextSchema], snippetTextSchema)
    .refine((texts) => texts.length <= SNIPPET_LIMITS.languages, 'holds too many languages')
    .refine((texts) => new Set(texts.map(({ language }) => language)).size === texts.length, {
      error: 'holds the same language twice',
    })
    .transform((texts): readonly [SnippetText, ...SnippetText[]] => texts),
  citation: lineSchema(SNIPPET_LIMITS.line),
  owner: lineSchema(SNIPPET_LIMITS.line),
  roles: z.array(z.enum(SNIPPET_ROLES)).transform((roles) => [...new Set(roles)].sort()),
  departments: z
    .array(lineSchema(SNIPPET_LIMITS.line))
    .max(SNIPPET_LIMITS.departments)
    .transform((names) => [...new Set(names)].sort()),
  reviewMonths: z.int().min(REVIEW_MONTHS.least).max(REVIEW_MONTHS.most),
  incident: z
    .uuid()
    .nullable()
    .transform((id) => id as IncidentId | null),
  libraryVersion: z.int().min(1).nullable(),
}) satisfies z.ZodType<SnippetContent>;
