// The worked example from the files in `examples/dealership`: read when somebody asks for it.

import { readdir, readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import type { AsWritten } from "@walkaway/contract/api"
import type { ExampleDocuments } from "@walkaway/desk"
import { parse } from "yaml"

const folder = new URL("../../../examples/dealership/", import.meta.url)

const read = async (path: string): Promise<AsWritten> => parse(await readFile(new URL(path, folder), "utf8"))

export const exampleDocuments = async (): Promise<ExampleDocuments> => {
  const names = (await readdir(fileURLToPath(new URL("deals/", folder))))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
  const deals = await Promise.all(names.map((name) => read(`deals/${name}`)))
  const [stock, leads] = [await read("stock.yaml"), await read("leads.yaml")]
  return { name: "Hartley Lane Motors (example)", stock, deals, leads }
}
