// "Did you mean" is the engine's, whose own registries of names refuse with it too.

export { nearestWord } from "@walkaway/engine"
