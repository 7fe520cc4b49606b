// The example dealership, in two ways: as an organisation of its own to look around in, as a person loads it; or its stock and its deals in the
// house itself, so that there are lists with something in them and several people who work on them.

import { exampleDocuments } from "../../../server/src/example-documents.ts"
import type { Person } from "./house.ts"

/** The person works in the example afterwards. */
export const loadExample = async ({ api }: Person): Promise<string> => {
  const { organisationId } = (await api.call("loadExample")).answer
  await api.call("switchOrganisation", { body: { organisationId } })
  return organisationId
}

export const importStock = async ({ api }: Person): Promise<void> => {
  const { stock } = await exampleDocuments()
  await api.call("importStock", { body: stock })
}

/** Opens those deals of the example whose title fits, as this person; gives their ids. */
export const importDeals = async ({ api }: Person, title = /./): Promise<readonly string[]> => {
  const { deals } = await exampleDocuments()
  const ids: string[] = []
  for (const body of deals.filter((one) => title.test(String(one.title)))) {
    ids.push((await api.call("openDealFromFile", { body })).answer.id)
  }
  return ids
}
