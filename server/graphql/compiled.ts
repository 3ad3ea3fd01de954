import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { asksFor, isHot } from './hot-fields.ts';
import { schema } from './schema.ts';
import { type Writer, writerOf } from './writer.ts';

type Rule = Parameters<typeof builder.runAuthScopes>[1];

export type Compiled = {
  /** Whether every rule that the schema declares for what the operation touches lets the asker in. */
  allows(context: Context): Promise<boolean>;
  run(context: Context, variables: Record<string, unknown>): Promise<ExecutionResult>;
  /** Whether it asks for nothing but that a report be kept. */
  readonly isReport: boolean;
  /** The same as text, where it can be written straight from what was read. */
  readonly write: Writer | undefined;
};

/**
 * The hot operations of the build by their id, each compiled once. A page of the queue has a thousand fields, so the
 * rules are checked once for the whole operation, and the compiled fields check none; nor are they weighed, since the
 * build knows what they ask. Who is not allowed everything is answered in the ordinary way, field by field.
 * @throws Error where the build holds an operation that the schema does not know
 */
export function compileHot(documents: Readonly<Record<string, string>>): ReadonlyMap<string, Compiled> {
  const unchecked = builder.toSchema({ disableScopeAuth: true, complexity: { disabled: true } });
  const compiled = new Map<string, Compiled>();
  for (const [id, text] of Object.entries(documents)) {
    const document = parse(text);
    const operation = getOperationAST(document);
    if (operation != null && isHot(operation)) compiled.set(id, compile(unchecked, document, operation));
  }
  return compiled;
}

function compile(
  unchecked: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Compiled {
  const [error] = validate(schema, document);
  if (error !== undefined) throw error;
  const made = compileQuery(unchecked, document, operation.name?.value);
  if (!isCompiledQuery(made)) throw new Error(`${operation.name?.value} cannot be compiled`);
  const rules = rulesOf(document);
  return {
    async allows(context) {
      for (const rule of rules) {
        try {
          await builder.runAuthScopes(context, rule);
        } catch {
          return false;
        }
      }
      return true;
    },
    async run(context, variables) {
      return await made.query(undefined, context, variables);
    },
    isReport: operation.operation === 'mutation' && asksFor(operation, 'incidentReport'),
    write: writerOf(unchecked, document),
  };
}

/** Every rule of the fields and types that a document touches, each once. */
function rulesOf(document: DocumentNode): readonly Rule[] {
  const rules = new Map<string, Rule>();
  const add = (where: { readonly extensions: unknown } | null | undefined) => {
    const { pothosOptions } = (where?.extensions ?? {}) as { pothosOptions?: { authScopes?: unknown } };
    const rule = pothosOptions?.authScopes;
    if (rule === undefined) return;
    if (typeof rule === 'function')
      throw new Error('A rule that looks at the value cannot be checked beforehand');
    rules.set(JSON.stringify(rule), rule as Rule);
  };
  const info = new TypeInfo(schema);
  const enter = () => {
    add(info.getParentType());
    add(info.getFieldDef());
    add(getNamedType(info.getType()));
  };
  visit(document, visitWithTypeInfo(info, { Field: { enter } }));
  return [...rules.values()];
}

/** The id a client names an operation by: its sha256 in hex, with or without the name of the hash before it. */
export function documentId(params: object): string | null {
  const id = 'documentId' in params ? params.documentId : null;
  return typeof id === 'string' ? id.replace(/^sha256:/, '') : null;
}
