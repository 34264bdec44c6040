import * as z from 'zod/mini';

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A zod schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1: of what is sent (`input`), or of what is answered.
 * What a check in code decides is not in it: it stands in the descriptions.
 */
export const jsonSchemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): JsonSchema => {
  const made: JsonSchema = z.toJSONSchema(schema, {io, unrepresentable: 'any'});
  // The dialect is the document's to say.
  return Object.fromEntries(Object.entries(made).filter(([name]) => name !== '$schema'));
};

const membersOf = (schema: JsonSchema): Readonly<Record<string, JsonSchema>> =>
  (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;

/** The members of a schema, each with its sentence. @throws Error for a sentence that is about none of them */
export const described = (
  schema: JsonSchema,
  words: Readonly<Record<string, string>>,
  {optional = []}: {readonly optional?: readonly string[]} = {},
): JsonSchema => {
  const members = membersOf(schema);
  const unknown = Object.keys(words).filter((name) => !(name in members));
  if (unknown.length > 0) throw new Error(`The schema has no ${unknown.join(', ')}`);
  const required = ((schema.required ?? []) as readonly string[]).filter((name) => !optional.includes(name));
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(members).map(([name, member]) => [name, {...member, description: words[name]}]),
    ),
    required,
  };
};

/** The members of a schema, each with its sentence, as parameters of an address: a list is repeated. */
export const asParameters = (schema: JsonSchema, words: Readonly<Record<string, string>>) =>
  Object.entries(membersOf(described(schema, words))).map(([name, {description, ...member}]) => ({
    name,
    in: 'query' as const,
    description: String(description),
    required: false,
    schema: member,
  }));
