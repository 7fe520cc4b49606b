// Whether a key is free to mean something: nobody is typing, nothing is open that keys belong to, and no one has used it already.

const FIELDS = "input:not([type=checkbox]), textarea, select, [contenteditable]:not([contenteditable='false'])"
const OPEN = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

export const isCharacterFree = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.isComposing &&
  !(event.target instanceof Element && event.target.closest(FIELDS)) &&
  document.querySelector(OPEN) === null
