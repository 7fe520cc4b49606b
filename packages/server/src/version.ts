// The desk's version, as its API description and its log say it.

export const VERSION = "0.2.0"
