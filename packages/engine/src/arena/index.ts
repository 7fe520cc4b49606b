export * from "./solutions.ts"
