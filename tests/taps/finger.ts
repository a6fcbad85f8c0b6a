import type { Locator, Page } from '@playwright/test'
import type { PaperFile } from '../e2e/journey/papers'

/** Taps are counted here, not time: a busy machine may take its while. */
export const SLOW = { timeout: 60_000 }

export interface Effort {
  readonly taps: number
  readonly characters: number
  readonly pages: number
}

/** Does what a finger does on a telephone, and counts it. Only what goes through here is allowed on the page. */
export class Finger {
  private taps = 0
  private characters = 0
  private readonly pages = new Set<string>()

  constructor(readonly page: Page) {
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.pages.add(new URL(frame.url()).pathname)
    })
  }

  async tap(what: Locator): Promise<void> {
    this.taps += 1
    await what.click()
  }

  /** A tap into the field, and a character at a time. */
  async type(field: Locator, text: string): Promise<void> {
    this.taps += 1
    this.characters += text.length
    await field.fill(text)
  }

  /** Opens the list and picks: two taps. */
  async pick(field: Locator, label: string): Promise<void> {
    this.taps += 2
    await field.selectOption({ label })
  }

  /** The button, the file, “done”; of several files each is a tap. */
  async choose(input: Locator, files: readonly PaperFile[]): Promise<void> {
    this.taps += 2 + files.length
    await input.setInputFiles([...files])
  }

  get effort(): Effort {
    return { taps: this.taps, characters: this.characters, pages: this.pages.size }
  }
}
