import { existsSync } from "node:fs";

const USUAL = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Finds a Chromium: CHROMIUM_PATH, or one of the usual places. Throws, saying how to get one. */
export function findChromium(): string {
  const chosen = process.env["CHROMIUM_PATH"];
  const found = [...(chosen === undefined || chosen === "" ? [] : [chosen]), ...USUAL].find((path) => existsSync(path));
  if (found === undefined)
    throw new Error(
      "No Chromium was found, and the browser tests need one. On Debian or Ubuntu run `apt-get install chromium`; elsewhere install Chrome, or set CHROMIUM_PATH to the program.",
    );
  return found;
}

/** Flags that keep the browser quiet and let it run as root in a container. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
