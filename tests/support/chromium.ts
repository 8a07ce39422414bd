import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const systems = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']
const cached = [
  '.cache/ms-playwright/chromium-*/chrome-linux*/chrome',
  'Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*',
]

/** A browser that keeps to itself: no calls home, no first-run pages. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Parts of a browser that no test looks at, and that cost a second of the processor with every window. */
const unseen = [
  'InitialWebUI',
  'PreloadTopChromeWebUI',
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxPopup',
  'WebUIReloadButton',
  'WebUIToolbar',
]

/** What Playwright switches off, as far as it concerns a page: only the last `--disable-features` counts. */
const unstable = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** For tests that open many windows. */
export const plainWindows = `--disable-features=${[...unstable, ...unseen].join(',')}`

/** The Chromium of this machine: the system's, else one that Playwright downloaded; null when there is none. */
export function findChromium(): string | null {
  return systems.find(path => existsSync(path)) ?? cached.flatMap(pattern => globSync(join(homedir(), pattern))).at(-1) ?? null
}

/** Finds a Chromium, or installs Debian's where that can be done without asking. Throws what somebody has to install. */
export function needChromium(): string {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && spawnSync('which', ['apt-get']).status === 0) {
    console.log('There is no Chromium; installing Debian’s with apt-get.')
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error(
    'The tests need a browser: install Chromium (on Debian: apt-get install chromium), or run npx playwright-core install chromium.',
  )
}
