/** Every sentence exists in both languages; Chinese is the office's language. */
export interface Wording {
  readonly zh: string
  readonly en: string
}
export type Locale = 'zh' | 'en'
