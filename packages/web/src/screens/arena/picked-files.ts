// Files that somebody chose in the browser, with their folders as far as it tells them.

import type { PickedFile } from "./arena-types.ts"

export const pickedFiles = (files: FileList | null): readonly PickedFile[] =>
  Array.from(files ?? [], (file) => ({ path: file.webkitRelativePath || file.name, file }))
