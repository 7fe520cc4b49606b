// What stops a command without being anybody's mistake: a desk that does not answer, a database that another process holds. Thrown, shown
// as it is, and ends with 1; its text says what to do.

export class Trouble extends Error {
  override readonly name = "Trouble"
}
