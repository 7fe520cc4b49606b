// Where in a request an id can stand: in the path, in the query, in the body, read off the API's own description, so that an operation or a
// key that is added tomorrow is among them without anybody thinking of it.

import { allOperations, BASE_PATH, type Operation, openApiDocument, pathParameters } from "@walkaway/contract/api"

export interface IdPlace {
  readonly operation: Operation
  readonly where: "path" | "query" | "body"
  /** Keys from the outermost in. */
  readonly keys: readonly string[]
}

interface Shape {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
}

interface Described {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Shape }>> }
}

const document = JSON.parse(JSON.stringify(openApiDocument({ version: "0" }))) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> }
}

const isId = (key: string, shape: Shape): boolean =>
  /Id$/.test(key) || shape.$ref === "#/components/schemas/Id" || key === "id"

/** A schema that refers to itself is walked once. */
const placesIn = (shape: Shape, keys: readonly string[], seen: readonly string[]): readonly string[][] => {
  if (shape.$ref) {
    if (seen.includes(shape.$ref)) return []
    const name = shape.$ref.split("/").at(-1) ?? ""
    return placesIn(document.components.schemas[name] ?? {}, keys, [...seen, shape.$ref])
  }
  const inside = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])]
  return [
    ...Object.entries(shape.properties ?? {}).flatMap(([key, one]) =>
      isId(key, one) ? [[...keys, key]] : placesIn(one, [...keys, key], seen),
    ),
    ...(shape.items ? inList(shape.items, [...keys, "0"], seen) : []),
    ...inside.flatMap((one) => placesIn(one, keys, seen)),
  ]
}

/** Ids themselves, or things with ids in them. */
const inList = (item: Shape, keys: readonly string[], seen: readonly string[]): readonly string[][] =>
  isId("", item) ? [[...keys]] : placesIn(item, keys, seen)

/** What an id in a place is the id of, `unitId` in a list of `unitIds` too. */
export const idNameOf = ({ keys }: Pick<IdPlace, "keys">): string =>
  keys.at(-1) === "0" ? (keys.at(-2) ?? "").replace(/s$/, "") : (keys.at(-1) ?? "")

const unique = (places: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...new Map(places.map((keys) => [keys.join("."), keys])).values(),
]

const placesOf = (operation: Operation): readonly IdPlace[] => {
  const described = document.paths[operation.path]?.[operation.method]
  if (!described) throw new Error(`${operation.id} is not described below ${BASE_PATH}.`)
  const query = (described.parameters ?? []).filter((one) => one.in === "query" && isId(one.name, {}))
  const body = described.requestBody?.content["application/json"]?.schema ?? {}
  return [
    ...pathParameters(operation.path)
      .filter((name) => isId(name, {}))
      .map((name) => ({ operation, where: "path", keys: [name] }) as const),
    ...query.map(({ name }) => ({ operation, where: "query", keys: [name] }) as const),
    ...unique(placesIn(body, [], [])).map((keys) => ({ operation, where: "body", keys }) as const),
  ]
}

/** Every place of every operation. */
export const ID_PLACES: readonly IdPlace[] = allOperations.flatMap(placesOf)
