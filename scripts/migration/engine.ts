import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import type { DiffParams, DiffResult } from '@prisma/schema-engine-wasm';

type Engine = { diff(input: DiffParams): Promise<DiffResult> };

type Bindings = {
  readonly SchemaEngine: {
    new: (
      options: { datamodels: [string, string][] },
      log: (line: string) => void,
      adapter: unknown,
    ) => Promise<Engine>;
  };
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

/**
 * Prisma's schema engine in WebAssembly, connected to a database. The native one, which `prisma migrate` starts,
 * would have to be downloaded from outside the registry.
 *
 * @param files the Prisma schema: path and text of each file
 */
export async function openEngine(url: string, files: [string, string][]): Promise<Engine> {
  // The bindings keep their memory in the module, so that a second instance would read the first one's.
  bindings ??= loadBindings();
  const { SchemaEngine } = await bindings;
  const adapter = bindMigrationAwareSqlAdapterFactory(factoryFor(url));
  return SchemaEngine.new({ datamodels: files }, () => {}, adapter);
}

let bindings: Promise<Bindings> | undefined;

async function loadBindings(): Promise<Bindings> {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const loaded = (await import(pathToFileURL(path).href)) as Bindings;
  const code = readFileSync(path.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(code, {
    './schema_engine_bg.js': loaded as unknown as WebAssembly.ModuleImports,
  });
  // The engine hands a panic's text to this place before it traps.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) },
  });
  loaded.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return loaded;
}

function factoryFor(url: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg({ connectionString: url });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => readingCharacters(await connect());
  return factory;
}

/** What the adapter does not show: `performIO` runs one query through pg. */
type Inside = { performIO(query: SqlQuery): Promise<{ fields: { dataTypeID: number }[] }> };

/** The catalogue's own type "char" (https://www.postgresql.org/docs/18/datatype-character.html), and bpchar. */
const CHARACTER = 18;
const TEXT = 1042;

/** The adapter refuses a column of the catalogue's type "char", which the engine reads the schema from. */
function readingCharacters<Adapter extends SqlDriverAdapter>(adapter: Adapter): Adapter {
  const inside = adapter as unknown as Inside;
  const performIO = inside.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  const characters = new WeakMap<SqlQuery, readonly boolean[]>();
  inside.performIO = async (query) => {
    const result = await performIO(query);
    characters.set(
      query,
      result.fields.map(({ dataTypeID }) => dataTypeID === CHARACTER),
    );
    for (const field of result.fields) if (field.dataTypeID === CHARACTER) field.dataTypeID = TEXT;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnTypes.map((type, at) =>
      characters.get(query)?.[at] ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return adapter;
}
