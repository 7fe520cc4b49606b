import { describe, expect, test } from "vitest"
import { browserNameOf } from "./browser-name.ts"

const MAC_SAFARI =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15"
const ANDROID_CHROME =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36"
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1"
const WINDOWS_EDGE =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0"

describe("the name of a browser", () => {
  test.each([
    ["Safari", "Mac", MAC_SAFARI],
    ["Chrome", "Android", ANDROID_CHROME],
    ["Safari", "iPhone", IPHONE],
    ["Edge", "Windows", WINDOWS_EDGE],
    ["Firefox", "Linux", "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"],
  ])("is %s on %s", (browser, system, text) => {
    expect(browserNameOf(text)).toEqual({ browser, system })
  })

  test.each([null, "", "curl/8.5.0", "node"])("is not guessed from %s", (text) => {
    expect(browserNameOf(text)).toBeUndefined()
  })
})
