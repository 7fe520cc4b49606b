// Where the built screens lie, for the server that serves them. They are there once they were built (`npm start` sees to it).

export const BUILT_WEB = new URL("../dist/", import.meta.url)
