// A key that nobody has used. On a desk without https the browser gives no UUIDs, but it gives chance.

export const freshKey = (): string =>
  "randomUUID" in crypto
    ? crypto.randomUUID()
    : Array.from((crypto as Crypto).getRandomValues(new Uint8Array(16)), (byte) =>
        byte.toString(16).padStart(2, "0"),
      ).join("")
