/** The two screens everything is read on. */
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
export const DESKTOP = {
  viewport: { width: 1280, height: 800 },
  hasTouch: false,
  isMobile: false,
  deviceScaleFactor: 1,
}

export const SCREENS = { phone: PHONE, desktop: DESKTOP } as const
export type Screen = keyof typeof SCREENS
