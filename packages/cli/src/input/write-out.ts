// Writing a result where the user wants it, whole or not at all, and saying so when it cannot be done.

import { ok, type Result, refuse } from "@walkaway/engine"
import type { Shell } from "../shell.ts"
import type { Complaint } from "./complaint.ts"

const NOT_WRITABLE = ["ENOENT", "EACCES", "EISDIR", "ENOTDIR", "EROFS", "EPERM", "ENAMETOOLONG"]

/** Writes `text` to the path that `option` gave. */
export const writeOut = async (
  option: string,
  path: string,
  text: string,
  shell: Shell,
): Promise<Result<string, readonly Complaint[]>> => {
  if (path === "-") {
    const remedy = "Give the name of a file; --json writes to standard output."
    return refuse([{ place: option, message: '"-" is no file.', remedy }])
  }
  try {
    await shell.writeWhole(path, text)
    return ok(path)
  } catch (error) {
    if (!NOT_WRITABLE.includes((error as NodeJS.ErrnoException).code ?? "")) throw error
    const remedy = "Give a file in a folder that exists and is yours."
    return refuse([{ place: option, message: `"${path}" cannot be written.`, remedy }])
  }
}
