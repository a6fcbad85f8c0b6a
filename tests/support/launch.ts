import { existsSync } from 'node:fs'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** How the browser of this machine is started. */
export const LAUNCH = {
  ...(CHROMIUM ? { executablePath: CHROMIUM } : {}),
  // Without a locale the browser cannot name a file in Chinese and calls every download “download”.
  env: { LANG: 'C.UTF-8', ...(process.env as Record<string, string>) }, // a variable that is there has a value
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}
